import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import type { RoleName } from '../worker/auth/viewer.ts'
import type { Signed } from './document.tsx'
import { LanguageContext, useTexts } from './i18n.ts'
import { layoutTexts } from './layout-texts.ts'
import { PageHeader } from './ui/page-header.tsx'

interface Props {
  signed: Signed | undefined
  path: string
  local: boolean
  children: ComponentChildren
}

/** What stands around every page; plain links and forms, so it works before any script has loaded. */
export function Layout({ signed, path, local, children }: Props) {
  const t = useTexts(layoutTexts)
  const other = useContext(LanguageContext) === 'ja' ? 'en' : 'ja'
  const links = signed ? signedLinks(t, signed) : [{ href: '/sign-in', label: t.signIn }]
  if (local) links.push({ href: '/outbox', label: t.outbox })

  return (
    <>
      <PageHeader
        product={t.product}
        homeHref="/"
        skip={t.skip}
        nav={{
          label: t.mainMenu,
          menuLabel: t.menu,
          links: links.map((link) => ({ ...link, current: isCurrent(link.href, path) })),
        }}
        who={signed?.name}
        language={{ action: '/language', name: 'language', value: other, label: t.language, back: path }}
        signOut={signed && { action: '/sign-out', label: t.signOut }}
      />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

// Who reads more than the own municipality's plan, or its plans of several years.
const readers: RoleName[] = ['researcher', 'advisor', 'alumnus']
const talkers: RoleName[] = ['researcher', 'alumnus', 'secretariat']
const searchers: RoleName[] = [...readers, 'approver']

function signedLinks(t: (typeof layoutTexts)['ja'], { roles }: Signed) {
  return [
    { href: '/', label: t.home },
    ...(roles.includes('researcher') ? [{ href: '/drafts', label: t.drafts }] : []),
    ...(roles.includes('advisor') ? [{ href: '/desk', label: t.desk }] : []),
    ...(roles.some((role) => readers.includes(role)) ? [{ href: '/compare', label: t.compare }] : []),
    ...(roles.some((role) => searchers.includes(role)) ? [{ href: '/library', label: t.library }] : []),
    ...(roles.includes('advisor') ? [{ href: '/advice', label: t.advice }] : []),
    ...(roles.some((role) => searchers.includes(role)) ? [{ href: '/overview', label: t.overview }] : []),
    ...(roles.some((role) => talkers.includes(role)) ? [{ href: '/boards', label: t.boards }] : []),
    ...(roles.includes('secretariat') ? [{ href: '/years', label: t.years }] : []),
    { href: '/account', label: t.account },
  ]
}

function isCurrent(href: string, path: string) {
  if (href === '/') return path.split('?')[0] === '/'
  return path.startsWith(href) || (href === '/boards' && path.startsWith('/topics/'))
}
