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
  name: string
  language: Language
  signed: Signed | undefined
  path: string
  local: boolean
  props: string
  files: { style?: string; script?: string; preload: string[] }
  children: ComponentChildren
}

/** The whole HTML document. Only what is inside `#page` is hydrated. */
export function Document({ title, name, language, signed, path, local, props, files, children }: Props) {
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
      </head>
      <body>
        <LanguageContext.Provider value={language}>
          <Layout {...{ signed, path, local }}>
            <div id="page" data-page={name} data-language={language} data-props={props}>
              {children}
            </div>
          </Layout>
        </LanguageContext.Provider>
      </body>
    </html>
  )
}
