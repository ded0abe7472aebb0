import type { ComponentChildren } from 'preact'
import type { Signed } from './document.tsx'
import { LanguageContext, useTexts } from './i18n.ts'
import { layoutTexts } from './layout-texts.ts'
import { useContext } from 'preact/hooks'

interface Props {
  signed: Signed | undefined
  path: string
  local: boolean
  children: ComponentChildren
}

/** What stands around every page; plain links and forms, so it works before any script has loaded. */
export function Layout({ signed, path, local, children }: Props) {
  const t = useTexts(layoutTexts)
  const language = useContext(LanguageContext)

  return (
    <>
      <a class="skip-link" href="#main">
        {t.skip}
      </a>
      <header>
        <a href="/">{t.product}</a>
        <nav aria-label={t.menu}>
          {signed && <a href="/">{t.home}</a>}
          {signed && <a href="/account">{t.account}</a>}
          {local && <a href="/outbox">{t.outbox}</a>}
        </nav>
        {signed && <span>{signed.name}</span>}
        <form method="post" action="/language">
          <input type="hidden" name="back" value={path} />
          <button name="language" value={language === 'ja' ? 'en' : 'ja'} lang={language === 'ja' ? 'en' : 'ja'}>
            {t.language}
          </button>
        </form>
        {signed && (
          <form method="post" action="/sign-out">
            <button>{t.signOut}</button>
          </form>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
