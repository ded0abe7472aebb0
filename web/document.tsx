import type { ComponentChildren } from 'preact'
import type { RoleName } from '../worker/auth/viewer.ts'
import { LanguageContext, type Language } from './i18n.ts'
import { Layout } from './layout.tsx'
import { layoutTexts } from './layout-texts.ts'

export interface Signed {
  name: string
  roles: RoleName[]
}

interface Props {
  title: string
  language: Language
  signed: Signed | undefined
  path: string
  local: boolean
  files: { style?: string; script?: string; preload: string[] }
  children: ComponentChildren
}

/** Painted halfway, a long page would move: an item's tools arrive after its words. */
const paintWhole = { rel: 'expect', href: '#end', blocking: 'render' }

/** What stands around a page: head and layout. */
export function Document({ title, language, signed, path, local, files, children }: Props) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – ${layoutTexts[language].product}`}</title>
        {files.style && <link rel="stylesheet" href={files.style} />}
        {files.preload.map((file) => (
          <link key={file} rel="modulepreload" href={file} />
        ))}
        {files.script && <script type="module" src={files.script} />}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link {...paintWhole} />
      </head>
      <body>
        <LanguageContext.Provider value={language}>
          <Layout {...{ signed, path, local }}>{children}</Layout>
        </LanguageContext.Provider>
        <span id="end" hidden />
      </body>
    </html>
  )
}

interface BodyProps {
  name: string
  language: Language
  /** As JSON: what the browser needs to hydrate. */
  props: string
  children: ComponentChildren
}

/** The part of the document that is hydrated. */
export function Body({ name, language, props, children }: BodyProps) {
  return (
    <LanguageContext.Provider value={language}>
      <div id="page" data-page={name} data-language={language} data-props={props}>
        {children}
      </div>
    </LanguageContext.Provider>
  )
}
