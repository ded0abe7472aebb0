import type { DeskQuery } from '../../../worker/feedback/desk/schema.ts'

export type Filter = Pick<DeskQuery, 'show' | 'group' | 'session'>

/** The query by which the desk shows these teams; it goes along from team to team. */
export function filterQuery({ show, group, session }: Filter, more: Record<string, string> = {}) {
  return `?${new URLSearchParams({ show, ...(group && { group }), ...(session && { session }), ...more })}`
}
