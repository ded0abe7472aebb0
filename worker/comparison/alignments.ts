import { and, eq, inArray, sql } from 'drizzle-orm'
import { alignments, meanings } from '../../db/exchange/alignments.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { listOfPairs } from '../../db/list-of.ts'
import type { Item } from '../plans/sheets.ts'
import type { ReadableRelease } from '../publication/releases.ts'
import { alignPlans, type Evidence, type Pair } from './alignment/align.ts'
import { answersTo, type Answer } from './alignment/answers.ts'
import { askMeanings, model, nearness, packMeanings, unpackMeanings, type Embedder } from './alignment/meaning.ts'

/** What two releases say alike, seen from the first: `a` of a pair is an item of ours, `b` of theirs. */
export interface Alignment {
  pairs: Pair[]
  /** What they do about what holds us back, and what we do about what holds them back. */
  forUs: Answer[]
  forThem: Answer[]
}

type Readable = Pick<ReadableRelease, 'id' | 'open' | 'snapshot'>

interface Tools {
  db: ExchangeDb
  /** Only where the deployment has Workers AI. */
  ai?: Embedder
  /** Work that need not be waited for. */
  later: (work: Promise<unknown>) => void
}

// A better lexicon or method gets another name, and everything is computed anew at its next view.
const localMethod = 'notions-1'
const withMeaning = `${localMethod}+${model}`

/**
 * Reads what was computed once for these two, or computes and keeps it. Whoever calls has checked that the releases may be
 * read; where only some sheets are open, nothing is kept, and nothing of the closed ones is handed out.
 */
export async function alignReleases(tools: Tools, ours: Readable, theirs: Readable) {
  return alignFrom(await keptAlignments(tools.db, [pairOf(ours, theirs)]), tools, ours, theirs)
}

/** As `alignReleases`, by the rows of `keptAlignments` that a batch read already. */
export function alignFrom(kept: KeptRow[], { db, ai, later }: Tools, ours: Readable, theirs: Readable) {
  const found = findAlignment(kept, ours.id, theirs.id, ai ? [withMeaning, localMethod] : [localMethod])
  const local = found?.alignment ?? alignItems(ours.snapshot.items, theirs.snapshot.items)
  if (ours.open === 'all' && theirs.open === 'all') {
    if (!found) later(keepAlignment(db, ours.id, theirs.id, localMethod, local))
    if (ai && found?.method !== withMeaning) later(alignByMeaning(db, ai, ours, theirs))
  }
  return found ? onlyOpen(local, ours, theirs) : local
}

/** What two plans say alike and answer to each other, computed. */
export function alignItems(ours: Item[], theirs: Item[], evidence: Evidence = {}): Alignment {
  return {
    pairs: alignPlans(ours, theirs, evidence),
    forUs: answersTo(ours, theirs),
    forThem: answersTo(theirs, ours),
  }
}

/** The page does not wait for the model: the next view has its answer. */
async function alignByMeaning(db: ExchangeDb, ai: Embedder, ours: Readable, theirs: Readable) {
  const kept = await db
    .select()
    .from(meanings)
    .where(and(inArray(meanings.releaseId, [ours.id, theirs.id]), eq(meanings.model, model)))
  const known = new Map(kept.map(({ releaseId, vectors }) => [releaseId, unpackMeanings(vectors)]))
  const vectorOf = new Map<string, Int8Array>()
  for (const { id, snapshot } of [ours, theirs]) {
    const vectors =
      known.get(id) ??
      (await askMeanings(
        ai,
        snapshot.items.map(({ text }) => text),
      ))
    if (!known.has(id)) await keepMeanings(db, id, vectors)
    for (const [at, item] of snapshot.items.entries()) vectorOf.set(`${id} ${item.id}`, vectors[at]!)
  }
  const near = (a: Item, b: Item) =>
    nearness(vectorOf.get(`${ours.id} ${a.id}`)!, vectorOf.get(`${theirs.id} ${b.id}`)!)
  const alignment = alignItems(ours.snapshot.items, theirs.snapshot.items, { nearness: near })
  await keepAlignment(db, ours.id, theirs.id, withMeaning, alignment)
}

async function keepMeanings(db: ExchangeDb, releaseId: string, vectors: Int8Array[]) {
  const row = { releaseId, model, vectors: Buffer.from(packMeanings(vectors)), at: new Date() }
  await db.insert(meanings).values(row).onConflictDoNothing()
}

async function keepAlignment(db: ExchangeDb, ours: string, theirs: string, method: string, alignment: Alignment) {
  const [releaseA, releaseB] = ours < theirs ? [ours, theirs] : [theirs, ours]
  const links = JSON.stringify(ours < theirs ? alignment : turned(alignment))
  await db.insert(alignments).values({ releaseA, releaseB, method, links, at: new Date() }).onConflictDoNothing()
}

/** The ids of two releases as they are kept: the smaller one first. */
export function pairOf(ours: { id: string }, theirs: { id: string }) {
  return [ours.id, theirs.id].toSorted() as [string, string]
}

type KeptRow = Awaited<ReturnType<typeof keptAlignments>>[number]

/** The statement that reads what is kept of some pairs, by every method. */
export function keptAlignments(db: ExchangeDb, pairs: [string, string][]) {
  return db
    .select({
      releaseA: alignments.releaseA,
      releaseB: alignments.releaseB,
      method: alignments.method,
      links: alignments.links,
    })
    .from(alignments)
    .where(sql`(${alignments.releaseA}, ${alignments.releaseB}) in ${listOfPairs(pairs)}`)
}

/** By the first of the methods that was used for these two. */
function findAlignment(kept: KeptRow[], ours: string, theirs: string, methods: string[]) {
  const [releaseA, releaseB] = pairOf({ id: ours }, { id: theirs })
  const rows = kept.filter((row) => row.releaseA === releaseA && row.releaseB === releaseB)
  const best = methods.flatMap((method) => rows.find((row) => row.method === method) ?? [])[0]
  if (!best) return undefined
  const alignment = JSON.parse(best.links) as Alignment
  return { method: best.method, alignment: ours < theirs ? alignment : turned(alignment) }
}

function turned({ pairs, forUs, forThem }: Alignment): Alignment {
  return { pairs: pairs.map(({ a, b, ...rest }) => ({ a: b, b: a, ...rest })), forUs: forThem, forThem: forUs }
}

/** Without the links of sheets that are closed to the reader. */
function onlyOpen({ pairs, forUs, forThem }: Alignment, ours: Readable, theirs: Readable): Alignment {
  const [own, other] = [ours, theirs].map(({ snapshot }) => new Set(snapshot.items.map(({ id }) => id)))
  return {
    pairs: pairs.filter(({ a, b }) => own?.has(a) && other?.has(b)),
    forUs: forUs.filter(({ hindrance, help }) => own?.has(hindrance) && other?.has(help)),
    forThem: forThem.filter(({ hindrance, help }) => other?.has(hindrance) && own?.has(help)),
  }
}
