import { and, eq, lt, or } from 'drizzle-orm'
import { remarks } from '../../db/exchange/feedback.ts'
import type { RemarkListing } from './schema.ts'

/** Of a row of `remarks`: it stands below the last one of the page before. */
export function olderThan(before: RemarkListing['before']) {
  if (!before) return undefined
  const at = new Date(before.createdAt)
  return or(lt(remarks.createdAt, at), and(eq(remarks.createdAt, at), lt(remarks.id, before.id)))
}
