import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'

interface Props {
  product: string
  homeHref: string
  /** Text of the link that jumps over the head; the page's main element has the id `main`. */
  skip: string
  nav?: { label: string; menuLabel: string; links: { href: string; label: ComponentChildren; current?: boolean }[] }
  /** Who is signed in and for whom. */
  who?: ComponentChildren
  /** Posts `value` as `name` to `action`; the label is in the language that one would get. */
  language?: { action: string; name: string; value: string; label: string; back?: string }
  signOut?: { action: string; label: string }
}

/** The head of every page. Signing out is never folded away. */
export function PageHeader({ product, homeHref, skip, nav, who, language, signOut }: Props) {
  return (
    <>
      <a class="skip-link visually-hidden" href="#main">
        {skip}
      </a>
      <header class="site-header">
        <div class="site-header-inner">
          <a class="site-name" href={homeHref}>
            <Emblem />
            {product}
          </a>
          {nav && <Navigation {...nav} />}
          <div class="site-account">
            {who && <span class="who">{who}</span>}
            {language && (
              <form method="post" action={language.action}>
                {language.back && <input type="hidden" name="back" value={language.back} />}
                <Button small variant="quiet" name={language.name} value={language.value} lang={language.value}>
                  {language.label}
                </Button>
              </form>
            )}
            {signOut && (
              <form method="post" action={signOut.action}>
                <Button small>{signOut.label}</Button>
              </form>
            )}
          </div>
        </div>
      </header>
    </>
  )
}

// A popover opens by the browser itself, so the menu of a narrow screen works before any script; wide screens show it in place.
function Navigation({ label, menuLabel, links }: NonNullable<Props['nav']>) {
  return (
    <>
      <button class="button button-secondary button-small site-menu-button" type="button" popovertarget="site-nav">
        {menuLabel}
      </button>
      <nav class="site-nav" id="site-nav" popover="auto" aria-label={label}>
        <ul>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

/** Two sheets handed over to each other. */
function Emblem() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path fill="currentColor" d="M4 3h11a2 2 0 012 2v5h-4a3 3 0 00-3 3v8H4a2 2 0 01-2-2V5a2 2 0 012-2z" />
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        d="M13 11h11a2 2 0 012 2v11a2 2 0 01-2 2H13a2 2 0 01-2-2V13a2 2 0 012-2z"
      />
      <path fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" d="M15 16h7M15 20h5" />
    </svg>
  )
}
