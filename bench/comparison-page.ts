import { numberedSheets, type Item } from '../worker/plans/sheets.ts'
import { alignItems, type Alignment } from '../worker/comparison/alignments.ts'
import { comparePage } from '../worker/comparison/pages.tsx'
import type { View } from '../worker/comparison/view.ts'
import { sentPage } from '../worker/http/page.tsx'
import type { ReadableRelease } from '../worker/surface.ts'

/** What is kept of two plans, as the first view of a pair computes it. */
export function keep(ours: Item[], theirs: Item[]) {
  return JSON.stringify(alignItems(ours, theirs))
}

/** The comparison's page from two snapshots and what is kept of them, as they come from the database. */
export function render(ours: string, theirs: string, kept: string) {
  const links = { ...(JSON.parse(kept) as Alignment), parted: [] }
  const view: View = { sheets: [...numberedSheets], order: 'plan', show: 'all', words: '', paper: 'a3' }
  const page = comparePage(releaseOf('a', ours), releaseOf('b', theirs), view, true, links)
  return sentPage(page).body
}

function releaseOf(id: string, snapshot: string): ReadableRelease {
  return {
    id,
    number: 1,
    approvedAt: 0,
    fiscalYear: 2021,
    team: { id, name: '' },
    municipality: { code: '', name: id, prefecture: '' },
    hiddenAs: null,
    own: id === 'a',
    advised: false,
    open: 'all',
    snapshot: { municipality: { code: '', name: id }, fiscalYear: 2021, items: JSON.parse(snapshot) as Item[] },
    sha256: undefined,
    titles: {},
  }
}
