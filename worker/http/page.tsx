import type { Fetcher } from '@cloudflare/workers-types'
import type { Context } from 'hono'
import type { FunctionComponent } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Body, Document, type Signed } from '../../web/document.tsx'
import { LanguageContext, type Language } from '../../web/i18n.ts'
import type { Env } from '../env.ts'
import { readManifest } from './manifest.ts'
import { Recent } from '../recent.ts'
import type { Sent } from '../surface.ts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

type PageName = `${string}/${string}-page`

interface Page<P> {
  /** Path of the component's file under web/, without ending; the browser loads it to hydrate. */
  name: PageName
  title: string
  Page: FunctionComponent<P>
  props: P
  status?: ContentfulStatusCode
  /** Shows immutable text only, so that what was rendered is worth keeping. Never for drafts. */
  immutable?: boolean
  /** Where the language switch leads back to, if not to the address that was asked for. */
  path?: string
}

/** What a page needs of the request; pages of features with VAULT and of those without have it alike. */
type PageContext = Pick<Context, 'html' | 'req'> & {
  var: Pick<Env['Variables'], 'language' | 'visitor'>
  env: Pick<Env['Bindings'], 'ASSETS'>
}

/** Renders a page in the worker; `props` travel with it, so they hold nothing that the viewer may not see. */
export async function page<P extends object>(
  c: PageContext,
  { name, title, Page, props, status = 200, path, immutable }: Page<P>,
) {
  const { language, visitor } = c.var
  const { pathname, search } = new URL(c.req.url)
  const signed: Signed | undefined = visitor && {
    name: visitor.name,
    roles: [...new Set(visitor.roles.map((role) => role.name))],
  }
  const json = JSON.stringify(props)
  const render = () => renderBody({ name, Page, props, json, language })
  const body = immutable ? bodies.get(`${name} ${language} ${json}`, render) : render()
  const document = renderToString(
    <Document
      {...{ title, language, signed, path: path ?? pathname + search, local: LOCAL }}
      files={await filesFor(c.env.ASSETS, name)}
    >
      {bodyPlace}
    </Document>,
  )
  const at = document.lastIndexOf(bodyPlace)
  return c.html(`<!doctype html>${document.slice(0, at)}${body}${document.slice(at + bodyPlace.length)}`, status)
}

/** The page's own part as a surface sends it, without what stands around every page. */
export function sentPage<P extends object>({ name, Page, props }: Part<P>): Sent {
  return { format: 'html', body: renderBody({ name, Page, props, json: JSON.stringify(props), language: 'ja' }) }
}

/** A component as a file of its own that opens without network: its styles stand in it, and no script. */
export async function wholeFile<P extends object>(
  c: PageContext,
  { Page, props, title }: Pick<Part<P>, 'Page' | 'props'> & { title: string },
) {
  const { language } = c.var
  const style = (await readManifest(c.env.ASSETS))['style.css']?.file
  const answer = await c.env.ASSETS.fetch(`https://assets.local/${style}`)
  const css = style && answer.ok ? await answer.text() : ''
  const document = renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
      </head>
      <body>
        <LanguageContext.Provider value={language}>
          <Page {...props} />
        </LanguageContext.Provider>
      </body>
    </html>,
  )
  return `<!doctype html>${document.replace('</head>', () => `<style>${css}</style></head>`)}`
}

type Part<P> = Pick<Page<P>, 'Page' | 'props'> & { name: string }

type BodyOf<P> = Part<P> & { json: string; language: Language }

function renderBody<P extends object>({ name, Page, props, json, language }: BodyOf<P>) {
  return renderToString(
    <Body {...{ name, language }} props={json}>
      <Page {...props} />
    </Body>,
  )
}

/** Rendered bodies of releases and comparisons, 16 MB at most. */
const bodies = new Recent<string>(8_000_000, (body) => body.length)

// A private character; the body comes last in the document, so whatever stands before it cannot be taken for it.
const bodyPlace = '\u{F0000}'

export interface Files {
  style?: string
  script?: string
  preload: string[]
}

/** Hashed names of what a page needs. */
async function filesFor(assets: Fetcher, name: string): Promise<Files> {
  const files = await readManifest(assets)
  const entry = files['web/main.tsx']
  const own = files[`web/${name}.tsx`]
  const style = files['style.css']?.file ?? entry?.css?.[0]
  const shared = importsOf(files, `web/${name}.tsx`).map((key) => files[key]?.file)
  return {
    style: style && `/${style}`,
    script: entry && `/${entry.file}`,
    preload: [own?.file, ...shared]
      .filter((file) => file !== undefined && file !== entry?.file)
      .map((file) => `/${file}`),
  }
}

function importsOf(files: Awaited<ReturnType<typeof readManifest>>, key: string, seen = new Set<string>()): string[] {
  for (const each of files[key]?.imports ?? []) {
    if (seen.has(each)) continue
    seen.add(each)
    importsOf(files, each, seen)
  }
  return [...seen]
}
