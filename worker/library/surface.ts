import type { ReadableRelease, Surface } from '../surface.ts'
import type { Hit } from './hits.ts'

/** Every item as a hit. What is searched in is the same text, folded as the gate folds it. */
export const librarySurface: Surface = {
  name: 'library',
  audiences: ['house', 'partners', 'advisors'],
  routes: ['POST /api/library/searches'],
  render(release) {
    return [{ format: 'json', body: JSON.stringify({ hits: hitsOf(release), more: false }) }]
  },
}

function hitsOf(release: ReadableRelease): Hit[] {
  const { id, number, approvedAt, fiscalYear, team, municipality, hiddenAs, own, advised } = release
  const head = { id, number, approvedAt, fiscalYear, team, municipality, hiddenAs, own, advised }
  return release.snapshot.items.map((item) => ({ release: head, item, themes: [], marks: {} }))
}
