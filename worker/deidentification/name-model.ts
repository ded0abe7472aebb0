import type { Fetcher } from '@cloudflare/workers-types'
import { readManifest } from '../http/manifest.ts'
import { openNameModel, type NameModel } from './finder/names/model.ts'

let opened: Promise<NameModel | undefined> | undefined

/**
 * The packed dictionary and model, opened once an isolate: some 30 MB of memory and a tenth of a second, which is more than the
 * free plan's 10 ms. Where it cannot be read, names are found by roster and context only.
 */
export function findNameModel(assets: Fetcher): Promise<NameModel | undefined> {
  opened ??= open(assets)
  return opened
}

async function open(assets: Fetcher) {
  const built = (await readManifest(assets))['worker/deidentification/model/names.bin.gz']
  const answer = built && (await assets.fetch(`https://assets.local/${built.file}`))
  if (answer?.ok) return openNameModel(await answer.arrayBuffer())
  opened = undefined
  return undefined
}
