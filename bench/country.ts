import { sql } from 'drizzle-orm'
import type { ExchangeDb } from '../db/exchange/database.ts'

const years = [2017, 2018, 2019, 2020, 2021]

/**
 * Five years of teams, people, pairs and releases in the demo's municipalities, or in all 1,741: whoever asks has as
 * many years behind him in both, so what differs is the country around.
 */
export async function fillCountry(db: ExchangeDb, everywhere: boolean) {
  const now = Date.now()
  const here = everywhere ? sql`true` : sql`m.code in ('072036', '232017', '202096')`
  const fiveYears = sql`json_each(${JSON.stringify(years)})`
  for (const statement of [
    sql`insert or ignore into years (fiscalYear, program, termNo, theme, words)
      select y.value, k.program, y.value - 2005, k.theme, k.words from years k, ${fiveYears} y where k.fiscalYear = 2021`,
    sql`insert or ignore into teams (id, municipalityCode, fiscalYear, name)
      select m.code || '-' || y.value, m.code, y.value, '隣の班' from municipalities m, ${fiveYears} y where ${here}`,
    sql`insert or ignore into user (id, name, email, emailVerified, createdAt, updatedAt)
      select t.id || p.value, '職員', t.id || p.value || '@example.jp', 1, ${now}, ${now}
      from teams t, json_each('["-one", "-two", "-three", "-approver"]') p where t.name <> ''`,
    sql`insert or ignore into memberships (id, userId, role, teamId, municipalityCode, since)
      select u.id, u.id, case when p.value = '-approver' then 'approver' else 'researcher' end,
        case when p.value = '-approver' then null else t.id end, t.municipalityCode, ${now}
      from teams t, json_each('["-one", "-two", "-three", "-approver"]') p join user u on u.id = t.id || p.value`,
    sql`insert or ignore into submissions
        (id, teamId, number, snapshot, sha256, submittedBy, submittedAt, state, decidedBy, decidedAt)
      select t.id || '-s', t.id, 1, r.snapshot, r.sha256, t.id || '-one', ${now}, 'approved', t.id || '-approver', ${now}
      from teams t, releases r where t.name <> '' and r.id = 'ina-release-1'
        and not exists (select 1 from submissions s where s.teamId = t.id)`,
    sql`insert or ignore into gateReports (submissionId, sha256, rules, dictionary, names, texts, surfaces, checkedAt)
      select id, sha256, 1, 1, 0, 0, '[]', submittedAt from submissions s where id = teamId || '-s'
        and not exists (select 1 from gateReports g where g.submissionId = s.id)`,
    sql`insert into releases (id, teamId, number, submissionId, snapshot, sha256, submittedBy, approvedBy, approvedAt)
      select s.teamId || '-r', s.teamId, 1, s.id, s.snapshot, s.sha256, s.submittedBy, s.decidedBy, s.decidedAt
      from submissions s where s.id = s.teamId || '-s'
        and not exists (select 1 from releases r where r.submissionId = s.id)`,
    sql`insert or ignore into groups (id, fiscalYear, name, visibility, proposedBy, proposedAt)
      select id || '-g', fiscalYear, '対話グループ', 'at_once', 'secretariat', ${now} from teams where name <> ''`,
    sql`insert or ignore into groupMembers (groupId, teamId, state, decidedBy, decidedAt)
      select id || '-g', id, 'accepted', id || '-one', ${now} from teams where name <> ''`,
    sql`insert into events (kind, teamId, subjectId, actorId, at)
      select k.value, t.id, t.id, t.id || '-one', ${now} from teams t,
        json_each('["plan.revised", "submission.made", "release.approved"]') k where t.name <> ''
        and not exists (select 1 from events e where e.teamId = t.id)`,
  ]) {
    await db.run(statement)
  }
}
