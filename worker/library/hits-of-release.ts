import type { ReadableRelease } from '../surface.ts'
import type { Hit } from './hits.ts'

/** Every item of a release as a hit: what the library would say of it. */
export function hitsOf(release: ReadableRelease): Hit[] {
  const { id, number, approvedAt, fiscalYear, team, municipality, hiddenAs, own, advised } = release
  const head = { id, number, approvedAt, fiscalYear, team, municipality, hiddenAs, own, advised }
  return release.snapshot.items.map((item) => ({ release: head, item, themes: [], marks: {} }))
}
