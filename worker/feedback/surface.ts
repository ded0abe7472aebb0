import { sentPage } from '../http/page.tsx'
import type { Sent, Surface } from '../surface.ts'
import { textFields, type Item } from '../plans/sheets.ts'
import { landingOf, type Anchor, type QuoteField } from './anchor.ts'
import type { Remark } from './queries.ts'
import { releaseRemarksPage } from './pages.tsx'

/** Whatever words of an item a remark may quote: a remark without words of its own on each of them, alone and on the release's page. */
export const remarksSurface: Surface = {
  name: 'remarks',
  audiences: ['house', 'partners', 'advisors'],
  routes: [
    'GET /api/remarks/:id',
    'GET /releases/:id/remarks',
    'GET /api/live/:releaseId/remarks',
    'POST /api/advice/searches',
    'GET /api/advice/beside/:releaseId/:itemId',
    'GET /advice/sessions/:fiscalYear{20[0-9][0-9]}/:number{[0-9]+}',
  ],
  render(release) {
    const { id, number, team, approvedAt, snapshot } = release
    const about = { createdAt: approvedAt, release: { id, number, teamId: team.id } }
    const quoting = snapshot.items.flatMap(anchorsOf).map((anchor): Remark => ({ ...said, ...about, anchor }))
    const remarks = quoting.map((remark) => ({
      ...remark,
      answer: undefined,
      messages: [],
      landing: landingOf(remark.anchor, snapshot.items),
      reflection: undefined,
    }))
    const page = {
      release,
      remarks,
      keywords: [],
      sessions: [],
      mayWrite: true,
      isNewest: true,
      more: null,
      isFirst: true,
    }
    return [
      ...quoting.map((remark): Sent => ({ format: 'json', body: JSON.stringify(remark) })),
      sentPage(releaseRemarksPage(page)),
    ]
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
