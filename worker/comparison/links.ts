import type { Context } from 'hono'
import type { SignedInEnv } from '../env.ts'
import type { ReadableRelease } from '../publication/releases.ts'
import { alignReleases } from './alignments.ts'

/** What two releases say alike, for a request that has checked that they may be read. */
export function linksOf(c: Context<SignedInEnv>, ours: ReadableRelease, theirs: ReadableRelease) {
  const later = (work: Promise<unknown>) => c.executionCtx.waitUntil(work)
  return alignReleases({ db: c.var.db, ai: c.env.AI, later }, ours, theirs)
}
