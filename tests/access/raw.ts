import { env } from 'cloudflare:test'
import { and, eq, sql } from 'drizzle-orm'
import { submissions } from '../../db/exchange/publication.ts'
import { decisions, labels, ownWords, roster, seenFindings } from '../../db/vault/deidentification.ts'
import { headcounts } from '../../db/vault/headcounts.ts'
import { items, itemVersions, plans, steps } from '../../db/vault/plans.ts'
import { imports } from '../../db/vault/reports.ts'
import { requests } from '../../db/vault/requests.ts'
import { emptyHeadcount } from '../../worker/deidentification/headcount/headcount.ts'
import { textFields, type Fields } from '../../worker/plans/sheets.ts'
import { hashOf } from '../../worker/publication/snapshot.ts'
import type { AccessWorld } from './world.ts'

/** Every column of VAULT that can hold words, with a word of ours in each. Keys and numbers are left as they are. */
export async function writeRaw(world: AccessWorld, word: (place: string) => string) {
  const { vault, planId, ids, teams } = world
  const fields: Fields = Object.fromEntries(textFields.map((field) => [field, word(`items.fields.${field}`)]))
  const old: Fields = Object.fromEntries(textFields.map((field) => [field, word(`itemVersions.fields.${field}`)]))
  const at = new Date()
  const key = crypto.randomUUID()
  const table = {
    content: { ...emptyHeadcount, posts: [{ word: word('headcounts.content'), rank: 'director' as const }] },
    authorName: word('headcounts.authorName'),
  }
  await vault.batch([
    vault
      .update(plans)
      .set({ theme: word('plans.theme'), partner: word('plans.partner') })
      .where(eq(plans.id, planId)),
    vault
      .update(items)
      .set({ text: word('items.text'), fields })
      .where(eq(items.planId, planId)),
    vault
      .update(itemVersions)
      .set({ text: word('itemVersions.text'), fields: old })
      .where(eq(itemVersions.planId, planId)),
    vault
      .update(steps)
      .set({ authorName: word('steps.authorName') })
      .where(eq(steps.planId, planId)),
    vault
      .update(roster)
      .set({ name: word('roster.name'), reading: word('roster.reading') })
      .where(eq(roster.planId, planId)),
    vault
      .insert(decisions)
      .values({
        planId,
        place: word('decisions.place'),
        itemId: 'one',
        treatment: 'rewrite',
        replacement: word('decisions.replacement'),
        reason: word('decisions.reason'),
        source: word('decisions.source'),
        decidedBy: ids.researcher,
        decidedAt: at,
      })
      .onConflictDoNothing(),
    vault
      .insert(ownWords)
      .values({ planId, id: 'w', word: word('ownWords.word'), instead: word('ownWords.instead') })
      .onConflictDoNothing(),
    vault
      .insert(seenFindings)
      .values({ planId, prints: [word('seenFindings.prints')], at })
      .onConflictDoNothing(),
    vault
      .insert(headcounts)
      .values({
        municipalityCode: teams.own.municipalityCode,
        fiscalYear: teams.own.fiscalYear,
        version: 1,
        ...table,
        authorId: ids.researcher,
        at,
      })
      .onConflictDoUpdate({
        target: [headcounts.municipalityCode, headcounts.fiscalYear, headcounts.version],
        set: table,
      }),
    vault
      .insert(labels)
      .values({ planId, submissionId: key, person: word('labels.person'), label: word('labels.label') }),
    vault.insert(imports).values({
      planId,
      stepId: key,
      themeBefore: word('imports.themeBefore'),
      themeAfter: word('imports.themeAfter'),
      partnerBefore: word('imports.partnerBefore'),
      partnerAfter: word('imports.partnerAfter'),
    }),
    vault
      .insert(requests)
      .values({ userId: ids.researcher, key, bodyHash: '', status: 200, answer: word('requests.answer'), at }),
  ])
}

/** Puts another submission in waiting, of which only the own municipality may know a word. */
export async function writeWaiting({ db, ids, teams }: AccessWorld, words: string) {
  const waiting = and(eq(submissions.teamId, teams.own.id), eq(submissions.state, 'pending'))
  const item = { id: 'one', sheet: 'vision', section: 'statement', text: words, fields: {} }
  const snapshot = JSON.stringify({ municipality: { code: '', name: words }, fiscalYear: 2021, items: [item] })
  await db
    .update(submissions)
    .set({ state: 'void', reason: words, decidedBy: ids.researcher, decidedAt: new Date() })
    .where(waiting)
  await db.insert(submissions).values({
    id: crypto.randomUUID(),
    teamId: teams.own.id,
    number: sql`(select coalesce(max(number), 0) + 1 from submissions where teamId = ${teams.own.id})`,
    snapshot,
    sha256: await hashOf(snapshot),
    draftSeq: 1,
    submittedBy: ids.researcher,
    submittedAt: new Date(),
    state: 'pending',
  })
}

/** Text columns of VAULT as `table.column`. */
export async function textColumns() {
  const { results } = await env.VAULT.prepare(
    `select t.name || '.' || c.name as place from sqlite_master t, pragma_table_info(t.name) c
     where t.type = 'table' and t.name not like 'sqlite%' and t.name not like '\\_cf%' escape '\\'
       and t.name <> 'd1_migrations' and lower(c.type) = 'text'`,
  ).all<{ place: string }>()
  return results.map(({ place }) => place)
}
