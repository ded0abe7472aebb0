import type { NameModel } from '../../worker/deidentification/finder/names/model.ts'

/** The committed dictionary and model, from disk. */
export async function readNameModel(): Promise<NameModel | undefined> {
  return undefined
}
