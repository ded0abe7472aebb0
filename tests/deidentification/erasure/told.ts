import { imports } from '../../../db/vault/reports.ts'
import { decisions, roster } from '../../../db/vault/deidentification.ts'
import { plans, steps } from '../../../db/vault/plans.ts'
import { and, eq } from 'drizzle-orm'
import type { Places } from '../../../worker/deidentification/erasure/places.ts'
import { draftPlan } from '../../support/plans.ts'
import { scenario } from '../../support/scenario.ts'

const kanji = [...'桑鷺柊榊椿楢檜桐楓樫蓮菫葵萩蘭茜藍碧翠紺']
const kana = [...'かきくけこさしすせそたちつてとはひふへほ']
let told0 = 0

/** Somebody of whom no other test speaks: the databases are searched whole. */
function somebody() {
  const n = told0++
  const letters = (of: string[]) => `${of[n % 20]}${of[Math.floor(n / 20) % 20]}`
  const [surname, given] = [`${letters(kanji)}島`, '千尋']
  const reading = `${letters(kana)}しま`
  return {
    surname,
    name: `${surname}${given}`,
    spaced: `${surname}　${given}`,
    reading,
    said: `窓口の順番待ちが${letters(kana)}ほど長すぎる`,
  }
}

export interface Found extends Places {
  seq: number
  lookedUpTo: number
}

/**
 * A team that interviewed somebody, quoted them, decided, and shared it: two releases, a submission that came back and one that
 * waits, earlier versions, a deleted item, and the words in every other place that can hold them.
 */
export async function told() {
  const world = await scenario()
  const who = somebody()
  const { name, spaced, reading, said } = who
  const { as, run, vault } = world
  const at = (id: string) => `${id}-${run}`
  const ids = { respondent: at('r'), answer: at('a'), quote: at('q'), plain: at('p'), deleted: at('d') }
  const plan = await draftPlan(world, 'own', [
    { id: ids.respondent, sheet: 'interviews', section: 'respondents', text: `市民の${name}さん` },
    { id: ids.answer, ...answers, text: `${said}。`, fields: { respondent: ids.respondent, question: '困ったこと' } },
    {
      id: ids.quote,
      ...current,
      text: `${spaced.replace('　', ' ')}さんは「${said}」と話した。待合の椅子も足りない。`,
    },
    { id: ids.plain, ...current, text: '職員は足りている。' },
    { id: ids.deleted, ...current, text: `消した項目でも、${said}と書いた。` },
  ])
  const planId = plan.id
  const path = `/api/drafts/${planId}`
  const person = { planId, id: 'k1', name: spaced, reading: `${reading} ちひろ`, kind: 'respondent' as const }
  await vault.insert(roster).values(person)

  const save = async (id: string, base: number, text: string | null) => {
    const item = plan.items.find((each) => each.id === id)!
    const to = text === null ? null : { ...item, text }
    const answer = await as('researcher').post(`${path}/steps`, { changes: [{ id, base, to: to && contentOf(to) }] })
    if (answer.status !== 200) throw new Error(await answer.text())
  }
  const decideAll = async () => {
    const places = await placesOf(world, planId)
    const made = places.map((place) => ({ place, treatment: 'label' }))
    if (made.length > 0) await as('researcher').post(`${path}/decisions`, { decisions: made })
  }
  const submit = async () => {
    await decideAll()
    const plans0 = await vault.select().from(plans).where(eq(plans.id, planId))
    const answer = await as('researcher').post(`${path}/submissions`, { id: crypto.randomUUID(), seq: plans0[0]!.seq })
    if (answer.status !== 201) throw new Error(await answer.text())
    return (await answer.json()) as { id: string; sha256: string }
  }
  const approve = async ({ id, sha256 }: { id: string; sha256: string }) => {
    const answer = await as('approver').post(`/api/submissions/${id}/approval`, { sha256 })
    if (answer.status !== 201) throw new Error(await answer.text())
    return ((await answer.json()) as { releaseId: string }).releaseId
  }

  const first = await approve(await submit())
  await as('partner').get(`/releases/${first}`)
  await save(ids.deleted, 1, null)
  await save(ids.quote, 1, `${spaced}さんは「${said}」と話した。椅子を増やす。`)
  const second = await approve(await submit())
  const returned = await submit()
  await as('approver').post(`/api/submissions/${returned.id}/return`, { reason: `「${said}」は残しますか` })

  // Answers of the last days, headings, what a report changed of them, a reason that quotes.
  await as('colleague').put(`${path}/roster/k1`, { name: spaced, reading: `${reading} ちひろ`, kind: 'respondent' })
  await vault
    .update(plans)
    .set({ theme: `${said}まち`, partner: `${name}の紹介` })
    .where(eq(plans.id, planId))
  await vault.insert(imports).values({ planId, stepId: at('step'), themeBefore: said, partnerAfter: `${name}市` })
  await vault
    .update(decisions)
    .set({ reason: `${name}さんの言葉` })
    .where(and(eq(decisions.planId, planId), eq(decisions.itemId, ids.quote)))
  const waiting = await submit()

  const search = async (body: object) => {
    const answer = await as('researcher').post(`${path}/erasures/search`, body)
    if (answer.status !== 200) throw new Error(await answer.text())
    return (await answer.json()) as Found
  }
  const whose = { respondentId: ids.respondent, rosterIds: ['k1'], words: [said] }
  /** What the page asks when nothing is changed on it. */
  const everything = (found: Found, id = at('erasure')) => ({
    ...whose,
    id,
    seq: found.seq,
    lookedUpTo: found.lookedUpTo,
    whole: found.items.filter(({ ofRespondent }) => ofRespondent).map((item) => item.id),
    partly: found.items.filter(({ ofRespondent }) => !ofRespondent).map((item) => item.id),
  })
  return {
    world,
    who,
    planId,
    path,
    ids,
    whose,
    first,
    second,
    returned,
    waiting,
    save,
    submit,
    approve,
    search,
    everything,
  }
}

const answers = { sheet: 'interviews', section: 'answers' } as const
const current = { sheet: 'situation', section: 'current' } as const

function contentOf({ sheet, section, rank, text, fields }: { [name: string]: unknown }) {
  return { sheet, section, rank, text, fields }
}

async function placesOf({ as }: Awaited<ReturnType<typeof scenario>>, planId: string) {
  const html = await (await as('researcher').get(`/drafts/${planId}/hiding?find=server`)).text()
  const json = /data-props="([^"]*)"/.exec(html)![1]!
  const props = JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')) as {
    found: { place: string }[]
    decisions: { place: string }[]
  }
  const decided = new Set(props.decisions.map(({ place }) => place))
  return props.found.map(({ place }) => place).filter((place) => !decided.has(place))
}

export function stepsOf({ vault }: Awaited<ReturnType<typeof scenario>>, planId: string) {
  return vault.select().from(steps).where(eq(steps.planId, planId)).orderBy(steps.seq)
}
