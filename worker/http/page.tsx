import type { Fetcher } from '@cloudflare/workers-types'
import type { Context } from 'hono'
import type { FunctionComponent } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Document, type Signed } from '../../web/document.tsx'
import type { Env } from '../env.ts'
import { readManifest } from './manifest.ts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

interface Page<P> {
  /** Path of the component's file under web/, without ending; the browser loads it to hydrate. */
  name: `${string}/${string}-page`
  title: string
  Page: FunctionComponent<P>
  props: P
  status?: ContentfulStatusCode
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
  { name, title, Page, props, status = 200, path }: Page<P>,
) {
  const { language, visitor } = c.var
  const { pathname, search } = new URL(c.req.url)
  const signed: Signed | undefined = visitor && {
    name: visitor.name,
    roles: [...new Set(visitor.roles.map((role) => role.name))],
  }
  const html = renderToString(
    <Document
      {...{ title, name, language, signed, path: path ?? pathname + search, local: LOCAL }}
      props={JSON.stringify(props)}
      files={await filesFor(c.env.ASSETS, name)}
    >
      <Page {...props} />
    </Document>,
  )
  return c.html(`<!doctype html>${html}`, status)
}

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
  const shared = (own?.imports ?? []).map((key) => files[key]?.file)
  return {
    style: style && `/${style}`,
    script: entry && `/${entry.file}`,
    preload: [own?.file, ...shared]
      .filter((file) => file !== undefined && file !== entry?.file)
      .map((file) => `/${file}`),
  }
}
