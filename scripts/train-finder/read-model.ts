import { existsSync, readFileSync } from 'node:fs'
import { type NameModel, openNameModel } from '../../worker/deidentification/finder/names/model.ts'

export const packedNames = new URL('../../worker/deidentification/model/names.bin.gz', import.meta.url)

/** The committed dictionary and model, from disk. */
export async function readNameModel(file: URL | string = packedNames): Promise<NameModel | undefined> {
  return existsSync(file) ? openNameModel(readFileSync(file)) : undefined
}
