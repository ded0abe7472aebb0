import { and, desc, eq, exists, gt, inArray, ne, notInArray, or, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { groupMembers } from '../../db/exchange/groups.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { events } from '../../db/exchange/notifications.ts'
import { hiddenMunicipalities, releases } from '../../db/exchange/publication.ts'
import type { Viewer } from '../auth/viewer.ts'
import { canRunYear, isVisible, ownTeams, readableTeams, sharedGroups, teamsOfSubmissions } from '../policy.ts'
import { sinceLastVisit } from './visits.ts'

export type ChangeKind =
  | 'submission.made'
  | 'submission.returned'
  | 'submission.voided'
  | 'release.approved'
  | 'release.withdrawn'
  | 'disposal.confirmed'
  | 'group.proposed'
  | 'group.accepted'
  | 'group.declined'
  | 'group.left'

/** What others did since the viewer's last visit, as far as the viewer may know of it. */
export function changes(db: ExchangeDb, viewer: Viewer, now: number) {
  return db
    .select({
      id: events.id,
      kind: sql<ChangeKind>`${events.kind}`,
      subjectId: events.subjectId,
      at: events.at,
      municipality: shownName(db, viewer),
    })
    .from(events)
    .innerJoin(teams, eq(teams.id, events.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(
      and(
        gt(events.at, sinceLastVisit(db, viewer, now)),
        ne(events.actorId, viewer.id),
        canRunYear(viewer) ? inArray(events.kind, ofTheYear) : mayKnow(db, viewer),
      ),
    )
    .orderBy(desc(events.at), desc(events.id))
    .limit(20)
}

// The secretariat reads no release and knows who has shared; nobody else outside its house learns whose a hidden one is.
function shownName(db: ExchangeDb, viewer: Viewer) {
  if (canRunYear(viewer)) return municipalities.name
  const hiddenAs = db
    .select({ name: hiddenMunicipalities.name })
    .from(hiddenMunicipalities)
    .where(and(eq(hiddenMunicipalities.releaseId, events.subjectId), notInArray(events.teamId, ownTeams(db, viewer))))
  return sql<string>`coalesce((${hiddenAs}), ${municipalities.name})`.as('shownName')
}

// The secretariat learns who shared and who joined whom, never what is inside a municipality.
const ofTheYear: ChangeKind[] = ['release.approved', 'group.accepted', 'group.declined', 'group.left']

function mayKnow(db: ExchangeDb, viewer: Viewer) {
  const groups = sharedGroups(db, viewer)
  const mates = db.select({ id: groupMembers.teamId }).from(groupMembers).where(inArray(groupMembers.groupId, groups))
  const visible = db
    .select({ one: sql`1` })
    .from(releases)
    .where(and(eq(releases.id, events.subjectId), isVisible(db, viewer)))
  return and(
    or(inArray(events.teamId, readableTeams(db, viewer)), inArray(events.teamId, mates)),
    or(
      and(eq(events.kind, 'release.approved'), exists(visible)),
      and(eq(events.kind, 'release.withdrawn'), inArray(events.teamId, ownTeams(db, viewer))),
      and(eq(events.kind, 'disposal.confirmed'), inArray(events.teamId, teamsOfSubmissions(db, viewer))),
      and(inArray(events.kind, ofSubmissions), inArray(events.teamId, teamsOfSubmissions(db, viewer))),
      and(inArray(events.kind, ofGroups), inArray(events.subjectId, groups)),
    ),
  )
}

const ofSubmissions: ChangeKind[] = ['submission.made', 'submission.returned', 'submission.voided']
const ofGroups: ChangeKind[] = ['group.proposed', 'group.accepted', 'group.declined', 'group.left']
