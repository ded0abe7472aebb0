import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { memberships, user } from '../../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { advisorConflicts } from '../../../db/exchange/feedback.ts'
import { municipalities, teams } from '../../../db/exchange/municipalities.ts'
import { guard } from '../../../db/guard.ts'
import { has, type Viewer } from '../../auth/viewer.ts'
import { canRunYear, stillIs } from '../../policy.ts'
import { Problem } from '../../problem.ts'

/** The municipalities in which the viewer has declared an interest. */
export function ownConflicts(db: ExchangeDb, viewer: Viewer) {
  return conflictRows(db).where(eq(advisorConflicts.userId, viewer.id))
}

/** For the secretariat: what the advisors of a year have declared. */
export function conflictsOfYear(db: ExchangeDb, fiscalYear: number) {
  const advisors = db
    .select({ id: memberships.userId })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.role, 'advisor'), eq(teams.fiscalYear, fiscalYear)))
  return conflictRows(db).where(inArray(advisorConflicts.userId, advisors))
}

export type Conflict = Awaited<ReturnType<typeof conflictRows>>[number]

/** The batch by which an advisor declares an interest in a municipality, named as people name it. */
export async function conflictDeclared(db: ExchangeDb, viewer: Viewer, asked: string) {
  if (!has(viewer, 'advisor')) throw new Problem('missing')
  const name = asked.normalize('NFKC').replaceAll(/\s/g, '')
  const found = await db
    .select({ code: municipalities.code, name: municipalities.name })
    .from(municipalities)
    .where(
      or(
        eq(municipalities.code, name),
        eq(municipalities.name, name),
        sql`${municipalities.prefecture} || ${municipalities.name} = ${name}`,
      ),
    )
    .limit(2)
  const [one, other] = found
  if (!one) throw refused('見つかりません。「福島県郡山市」のような名前か、6桁の団体コードを入力してください')
  if (other) throw refused('同じ名前の自治体があります。都道府県から入力してください')
  const statement = db
    .insert(advisorConflicts)
    .values({ userId: viewer.id, municipalityCode: one.code, declaredBy: viewer.id, declaredAt: new Date() })
    .onConflictDoNothing()
  return { name: one.name, statements: [statement] }
}

/** The secretariat alone takes a declaration back: who declared it would otherwise choose what to read. */
export function conflictTakenBack(db: ExchangeDb, viewer: Viewer, userId: string, municipalityCode: string) {
  if (!canRunYear(viewer)) throw new Problem('missing')
  return [
    guard(db, sql`${stillIs(db, viewer, 'secretariat')}`),
    db
      .delete(advisorConflicts)
      .where(and(eq(advisorConflicts.userId, userId), eq(advisorConflicts.municipalityCode, municipalityCode))),
  ]
}

function conflictRows(db: ExchangeDb) {
  return db
    .select({
      userId: advisorConflicts.userId,
      code: sql<string>`${municipalities.code}`.as('conflictCode'),
      municipality: sql<string>`${municipalities.prefecture} || ${municipalities.name}`.as('conflictMunicipality'),
      userName: sql<string>`${user.name}`.as('conflictName'),
    })
    .from(advisorConflicts)
    .innerJoin(municipalities, eq(municipalities.code, advisorConflicts.municipalityCode))
    .innerJoin(user, eq(user.id, advisorConflicts.userId))
    .orderBy(desc(advisorConflicts.declaredAt), advisorConflicts.municipalityCode)
    .limit(200)
    .$dynamic()
}

function refused(detail: string) {
  return new Problem('invalid', [{ pointer: '#/municipality', detail }])
}
