import type { Fetcher } from '@cloudflare/workers-types'
import { readManifest } from '../http/manifest.ts'
import { openNameModel, type NameModel } from './finder/names/model.ts'

const modelFile = 'worker/deidentification/model/names.bin.gz'

let opened: Promise<NameModel | undefined> | undefined

/**
 * The packed dictionary and model, opened once an isolate: some 30 MB of memory and a tenth of a second, which is more than the
 * free plan's 10 ms. Where it cannot be read, names are found by roster and context only.
 */
export function findNameModel(assets: Fetcher): Promise<NameModel | undefined> {
  opened ??= open(assets)
  return opened
}

/** Addresses of what the browser needs to find by itself; null where the build has none. */
export async function findFinderFiles(assets: Fetcher) {
  const files = await readManifest(assets)
  const [script, model] = [files['web/deidentification/finder-worker.ts'], files[modelFile]]
  return script && model ? { script: `/${script.file}`, model: `/${model.file}` } : null
}

async function open(assets: Fetcher) {
  const built = (await readManifest(assets))[modelFile]
  const answer = built && (await assets.fetch(`https://assets.local/${built.file}`))
  if (answer?.ok) return openNameModel(await answer.arrayBuffer())
  opened = undefined
  return undefined
}
