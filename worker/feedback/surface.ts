import type { Surface } from '../surface.ts'
import { textFields, type Item } from '../plans/sheets.ts'
import type { Anchor, QuoteField } from './anchor.ts'
import type { Remark } from './queries.ts'

/** Whatever words of an item a remark may quote: a remark without words of its own on each of them. */
export const remarksSurface: Surface = {
  name: 'remarks',
  audiences: ['house', 'partners', 'advisors'],
  routes: ['GET /api/remarks/:id'],
  render({ id, number, team, approvedAt, snapshot }) {
    const release = { id, number, teamId: team.id }
    return snapshot.items.flatMap(anchorsOf).map((anchor) => {
      const remark: Remark = { ...said, createdAt: approvedAt, release, anchor }
      return { format: 'json', body: JSON.stringify(remark) }
    })
  },
}

function anchorsOf(item: Item): Anchor[] {
  const { id: itemId, sheet, section, text, fields } = item
  return (['text', ...textFields] satisfies QuoteField[]).flatMap((field): Anchor[] => {
    const exact = field === 'text' ? text : fields[field]
    if (!exact) return []
    return [{ level: 'words', sheet, section, itemId, quote: { field, exact, prefix: '', suffix: '' } }]
  })
}

const said: Omit<Remark, 'createdAt' | 'release' | 'anchor'> = {
  id: '',
  kind: 'question',
  keyword: null,
  sessionNumber: null,
  visibility: 'team',
  text: '',
  state: 'open',
  answers: 0,
  editedAt: undefined,
  deletedAt: undefined,
  author: { role: 'advisor', name: undefined, mine: false },
  readByTeamAt: undefined,
  readByAuthorAt: undefined,
  corrects: undefined,
  ofTeam: false,
}
