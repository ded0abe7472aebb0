import { env } from 'cloudflare:test'
import { generateSignedCookie } from 'hono/cookie'
import { memberships, user } from '../../db/exchange/auth.ts'
import { openExchange } from '../../db/exchange/database.ts'
import { groupMembers, groups } from '../../db/exchange/groups.ts'
import { municipalities, teams, years } from '../../db/exchange/municipalities.ts'
import { openVault } from '../../db/vault/database.ts'
import { secretOf, sessionCookie } from '../../worker/auth/session-cookie.ts'
import { openSession } from '../../worker/auth/sessions.ts'
import type { RoleName } from '../../worker/auth/viewer.ts'
import { municipalityCode } from './municipality-code.ts'
import { request } from './request.ts'

export const people = [
  'researcher',
  'colleague',
  'approver',
  'partner',
  'partnerApprover',
  'exPartner',
  'stranger',
  'strangerApprover',
  'advisor',
  'otherAdvisor',
  'alumnus',
  'otherAlumnus',
  'secretariat',
] as const

type Person = (typeof people)[number]
/** `nobody` is not signed in. */
export type Who = Person | 'nobody'
export type TeamName = 'own' | 'partner' | 'exPartner' | 'stranger' | 'former' | 'otherFormer'

interface Options {
  visibility?: 'at_once' | 'mutual'
}

/**
 * A world of its own for each test: a team and its partner in an accepted group, a team that left the group, an unrelated
 * municipality, two former years, and people who are already signed in.
 */
export async function scenario({ visibility = 'at_once' }: Options = {}) {
  const db = openExchange(env.EXCHANGE)
  const vault = openVault(env.VAULT)
  const run = crypto.randomUUID().slice(0, 8)
  const fiscalYear = 2021
  const homes = { own: place(), partner: place(), exPartner: place(), stranger: place() }
  const team = (name: TeamName, home: keyof typeof homes, ofYear = fiscalYear) => ({
    id: `${name}-${run}`,
    municipalityCode: homes[home].code,
    fiscalYear: ofYear,
  })
  const allTeams: Record<TeamName, ReturnType<typeof team>> = {
    own: team('own', 'own'),
    partner: team('partner', 'partner'),
    exPartner: team('exPartner', 'exPartner'),
    stranger: team('stranger', 'stranger'),
    former: team('former', 'own', 2018),
    otherFormer: team('otherFormer', 'stranger', 2018),
  }
  const ids = Object.fromEntries(people.map((who) => [who, `${who}-${run}`])) as Record<Person, string>
  const group = {
    id: `group-${run}`,
    fiscalYear,
    name: `対話グループ ${run}`,
    visibility,
    proposedBy: ids.secretariat,
    proposedAt: new Date(),
  }
  const joined = (name: TeamName, who: Person, state: 'accepted' | 'left') => ({
    groupId: group.id,
    teamId: allTeams[name].id,
    state,
    decidedBy: ids[who],
    decidedAt: new Date(),
  })

  const now = new Date()
  await db.batch([
    db
      .insert(years)
      .values([year(2021), year(2018)])
      .onConflictDoNothing(),
    db.insert(municipalities).values(Object.values(homes)),
    db.insert(teams).values(Object.values(allTeams)),
    ...people.map((who) =>
      db.insert(user).values({
        id: ids[who],
        name: `${who} ${run}`,
        email: `${who}-${run}@example.jp`.toLowerCase(),
        emailVerified: true,
        // Not a new account, of which less is taken.
        createdAt: new Date(now.getTime() - 60 * 24 * 60 * 60 * 1000),
        updatedAt: now,
      }),
    ),
    ...people.map((who) => {
      const { role, of, town } = parts[who]
      return db.insert(memberships).values({
        id: crypto.randomUUID(),
        userId: ids[who],
        role,
        teamId: of ? allTeams[of].id : null,
        municipalityCode: of && role !== 'advisor' ? allTeams[of].municipalityCode : town ? homes[town].code : null,
        since: now,
      })
    }),
    db.insert(groups).values(group),
    db
      .insert(groupMembers)
      .values([
        joined('own', 'researcher', 'accepted'),
        joined('partner', 'partner', 'accepted'),
        joined('exPartner', 'exPartner', 'left'),
      ]),
  ])

  const cookies = new Map<Who, string>()
  async function cookieOf(who: Who) {
    if (who === 'nobody') return undefined
    const cookie = cookies.get(who) ?? (await signIn(ids[who]))
    cookies.set(who, cookie)
    return cookie
  }

  function as(who: Who) {
    const send = (method: string) => async (path: string, body?: unknown, headers?: Record<string, string>) =>
      request(method, path, { body, headers, cookie: await cookieOf(who) })
    return {
      get: async (path: string, headers?: Record<string, string>) =>
        request('GET', path, { headers, cookie: await cookieOf(who) }),
      post: send('POST'),
      put: send('PUT'),
      patch: send('PATCH'),
      delete: send('DELETE'),
    }
  }

  return { as, cookieOf, db, vault, ids, teams: allTeams, municipalities: homes, group, fiscalYear, run }
}

export type Scenario = Awaited<ReturnType<typeof scenario>>

/** A Cookie header of a new session, without the way over a typed code. */
export async function signIn(userId: string) {
  const token = await openSession(openExchange(env.EXCHANGE), userId, 'Test')
  const { name, options } = sessionCookie
  return (await generateSignedCookie(name, token, secretOf(env), options)).split(';')[0]!
}

const parts: Record<Person, { role: RoleName; of?: TeamName; town?: 'own' | 'partner' | 'stranger' }> = {
  researcher: { role: 'researcher', of: 'own' },
  colleague: { role: 'researcher', of: 'own' },
  approver: { role: 'approver', town: 'own' },
  partner: { role: 'researcher', of: 'partner' },
  partnerApprover: { role: 'approver', town: 'partner' },
  exPartner: { role: 'researcher', of: 'exPartner' },
  stranger: { role: 'researcher', of: 'stranger' },
  strangerApprover: { role: 'approver', town: 'stranger' },
  advisor: { role: 'advisor', of: 'own' },
  otherAdvisor: { role: 'advisor', of: 'stranger' },
  alumnus: { role: 'alumnus', of: 'former' },
  otherAlumnus: { role: 'alumnus', of: 'otherFormer' },
  secretariat: { role: 'secretariat' },
}

function place() {
  const code = municipalityCode()
  return { code, prefecture: '試験県', name: `試験市${code}`, kana: `しけんし${code}`, kind: '市', population: 100_000 }
}

function year(fiscalYear: number) {
  return {
    fiscalYear,
    program: '人材マネジメント部会',
    termNo: fiscalYear - 2005,
    theme: '一歩を踏み出す',
    words: { advisor: '幹事', alumnus: 'マネ友', group: '対話自治体', sheets: {} },
  }
}
