import { Hono } from 'hono'
import GroupPage from '../../web/groups/group-page.tsx'
import NewGroupPage from '../../web/groups/new-group-page.tsx'
import { groupTexts } from '../../web/groups/texts.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { canReadSubmissions, canRunYear, canSpeakFor } from '../policy.ts'
import { Problem } from '../problem.ts'
import { validate } from '../validate.ts'
import { getGroup } from './queries.ts'
import { GroupSearch } from './schema.ts'
import { findTeams, sheetsOfGroup } from './sharing.ts'

export const groupPages = new Hono<SignedInEnv>()
  .use('/groups/*', signedIn)
  .get('/groups/new', validate('query', GroupSearch), async (c) => {
    const { db, viewer } = c.var
    if (!canRunYear(viewer)) throw new Problem('missing')
    const { year, q, team } = c.req.valid('query')
    const search = findTeams(db, { fiscalYear: year, query: q, chosen: team })
    const [found, chosen] = await db.batch([search.found, search.chosen])
    return page(c, {
      name: 'groups/new-group-page',
      title: groupTexts[c.var.language].newTitle,
      Page: NewGroupPage,
      props: { fiscalYear: year, query: q, found: found.filter(({ id }) => !team.includes(id)), chosen },
    })
  })
  .get('/groups/:id', async (c) => {
    const { db, viewer } = c.var
    const { members, ...group } = await getGroup(db, viewer, c.req.param('id'))
    const inside = members.some(({ team, state }) => state === 'accepted' && canReadSubmissions(viewer, team))
    // Until a side has accepted, what the others have shared is not its business.
    const shared = inside || canRunYear(viewer) ? await sheetsOfGroup(db, group.id) : undefined
    return page(c, {
      name: 'groups/group-page',
      title: group.name,
      Page: GroupPage,
      props: {
        group: { id: group.id, name: group.name, fiscalYear: group.fiscalYear, visibility: group.visibility },
        members: members.map(({ team, municipality, state, decidedAt, decidedByName }) => ({
          teamId: team.id,
          name: `${municipality.name}${team.name}`,
          state,
          decidedAt: decidedAt?.getTime(),
          decidedByName: canReadSubmissions(viewer, team) ? decidedByName : null,
          maySpeak: canSpeakFor(viewer, team.id),
          sheets: shared?.filter(({ teamId }) => teamId === team.id).map(({ sheet }) => sheet),
        })),
      },
    })
  })
