import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { municipalities } from '../../../db/exchange/municipalities.ts'
import { hiddenMunicipalities, releases, withdrawals } from '../../../db/exchange/publication.ts'
import type { VaultDb } from '../../../db/vault/database.ts'
import { hiddenPlans, ownWords } from '../../../db/vault/deidentification.ts'
import { plans } from '../../../db/vault/plans.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { ensureOwn, selectPlan } from '../../plans/queries.ts'
import { Problem } from '../../problem.ts'
import { nearBox, relationOf, type Facts, type OwnWord, type Surroundings } from './surroundings.ts'

/** Whether a plan hides its municipality, and the words that only this one uses: one row. */
export function selectHidden(vault: VaultDb, planId: string) {
  return vault
    .select({
      hiddenAt: hiddenPlans.hiddenAt,
      words: sql<string>`(select json_group_array(json_object('id', id, 'word', word, 'instead', instead))
        from (select * from ${ownWords} where ${ownWords.planId} = ${plans.id} order by ${ownWords.word}))`,
    })
    .from(plans)
    .leftJoin(hiddenPlans, eq(hiddenPlans.planId, plans.id))
    .where(eq(plans.id, planId))
}

/** The viewer's own plan, and whether it hides its municipality. */
export async function getHidden(vault: VaultDb, viewer: Viewer, planId: string) {
  const [[plan], [hidden]] = await vault.batch([selectPlan(vault, planId), selectHidden(vault, planId)])
  return { plan: ensureOwn(viewer, plan), ...readHidden(hidden) }
}

export function readHidden(row: Awaited<ReturnType<typeof selectHidden>>[number] | undefined) {
  const words = JSON.parse(row?.words ?? '[]') as OwnWord[]
  return { isHidden: row?.hiddenAt != null, ownWords: words }
}

export function hide(vault: VaultDb, viewer: Viewer, planId: string) {
  const hidden = { planId, hiddenBy: viewer.id, hiddenAt: new Date() }
  return vault.insert(hiddenPlans).values(hidden).onConflictDoNothing()
}

export function showAgain(vault: VaultDb, planId: string) {
  return vault.delete(hiddenPlans).where(eq(hiddenPlans.planId, planId))
}

export function saveOwnWord(vault: VaultDb, planId: string, { id, word, instead }: OwnWord) {
  return vault
    .insert(ownWords)
    .values({ planId, id, word, instead })
    .onConflictDoUpdate({ target: [ownWords.planId, ownWords.id], set: { word, instead } })
}

export function deleteOwnWord(vault: VaultDb, planId: string, id: string) {
  return vault.delete(ownWords).where(and(eq(ownWords.planId, planId), eq(ownWords.id, id)))
}

interface Plan {
  teamId: string
  municipalityCode: string
}

interface Row {
  own: string
  series: string
  others: string
  partners: string
}

interface Place extends Facts {
  latitude: number | null
  longitude: number | null
}

type Series = Record<'years' | 'total' | 'under15' | 'working' | 'elderly', (number | null)[] | null>

/** What the municipality would be called, and how many releases of the team stand that call it by its name. */
export async function getOwnFacts(db: ExchangeDb, { teamId, municipalityCode }: Plan) {
  const named = db
    .select({ n: count() })
    .from(releases)
    .leftJoin(withdrawals, eq(withdrawals.releaseId, releases.id))
    .leftJoin(hiddenMunicipalities, eq(hiddenMunicipalities.releaseId, releases.id))
    .where(and(eq(releases.teamId, teamId), isNull(withdrawals.releaseId), isNull(hiddenMunicipalities.releaseId)))
  const { name, prefecture, population, similarGroup } = municipalities
  const found = await db
    .select({ name, prefecture, population, similarGroup, named: sql<number>`(${named})` })
    .from(municipalities)
    .where(eq(municipalities.code, municipalityCode))
    .get()
  if (!found) throw new Problem('missing')
  return found
}

/** What the exchange knows around a municipality; one statement, which reads the prefecture and a band of latitude. */
export async function getSurroundings(db: ExchangeDb, plan: Plan, words: OwnWord[]): Promise<Surroundings> {
  const { teamId, municipalityCode } = plan
  const { north, south } = nearBox({ latitude: 0, longitude: 0 })
  const place = sql`json_object('code', p.code, 'name', p.name, 'kana', p.kana, 'prefecture', p.prefecture, 'kind', p.kind,
      'population', p.population, 'similarGroup', p.similarGroup, 'latitude', p.latitude, 'longitude', p.longitude)`
  const near = (condition: ReturnType<typeof sql>) =>
    sql`select ${place} as place from municipalities p where ${condition} and p.code <> own.code`
  const row = await db.get<Row | undefined>(sql`
    select (select ${place} from municipalities p where p.code = own.code) as own,
      (select json_group_array(json_object('years', json(years), 'total', json(total), 'under15', json(under15),
        'working', json(working), 'elderly', json(elderly))) from projections where code = own.code) as series,
      (select json_group_array(json(place)) from (
        ${near(sql`p.prefecture = own.prefecture`)}
        union ${near(sql`p.latitude between own.latitude + ${south} and own.latitude + ${north}`)})) as others,
      (select json_group_array(partner.name) from groupMembers mine
        join groupMembers theirs on theirs.groupId = mine.groupId and theirs.teamId <> mine.teamId
        join teams on teams.id = theirs.teamId join municipalities partner on partner.code = teams.municipalityCode
        where mine.teamId = ${teamId} and mine.state = 'accepted' and theirs.state = 'accepted') as partners
    from municipalities own where own.code = ${municipalityCode}`)
  if (!row) throw new Problem('missing')
  return readSurroundings(row, words)
}

function readSurroundings({ own, series, others, partners }: Row, words: OwnWord[]): Surroundings {
  const here = JSON.parse(own) as Place
  const partnerNames = new Set(JSON.parse(partners) as string[])
  const around = (JSON.parse(others) as Place[]).flatMap((place) => {
    const relation = relationOf(here, place)
    return relation && !partnerNames.has(place.name) ? [{ name: place.name, relation }] : []
  })
  return {
    own: here,
    others: [...[...partnerNames].map((name) => ({ name, relation: 'partner' as const })), ...around],
    series: (JSON.parse(series) as Series[]).flatMap(({ years, ...values }) =>
      Object.values(values).flatMap((figures) =>
        figures ? [{ years: (years ?? []) as number[], values: figures }] : [],
      ),
    ),
    ownWords: words,
  }
}
