import type { Fetcher } from '@cloudflare/workers-types'

type Manifest = Record<string, { file: string; css?: string[]; imports?: string[] }>
let manifest: Promise<Manifest> | undefined

/** What the build made of each source file, its name being a hash of its content; read once an isolate. */
export function readManifest(assets: Fetcher): Promise<Manifest> {
  manifest ??= load(assets)
  return manifest
}

async function load(assets: Fetcher): Promise<Manifest> {
  const answer = await assets.fetch('https://assets.local/manifest.json')
  if (answer.ok) return answer.json<Manifest>()
  // Asked again next time: without it a page has no style.
  manifest = undefined
  return {}
}
