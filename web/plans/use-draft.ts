import { createContext } from 'preact'
import { useContext, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import type { DraftItem } from '../../worker/plans/draft.ts'
import { rankAt } from '../../worker/plans/order.ts'
import type { Fields, SectionId, SheetId } from '../../worker/plans/sheets.ts'
import { draftApi } from './draft-api.ts'
import { DraftStore } from './draft-store.ts'
import { keepUp } from './keep-up.ts'

/** The place of an item: its section and, on the roadmap and in interviews, the stage or person it belongs to. */
export interface Place {
  section: SectionId
  fields?: Fields
}

export interface Deleted {
  count: number
  step: string | undefined
}

/** What the parts of a sheet's page do to the draft. */
export function useDraft(planId: string, sheet: SheetId, items: DraftItem[], seq: number) {
  const [, render] = useReducer((times: number) => times + 1, 0)
  const store = useMemo(() => new DraftStore(draftApi(planId), items, seq, (item) => item.sheet === sheet), [])
  const [deleted, setDeleted] = useState<Deleted>()
  const focusNext = useRef<string>(undefined)
  store.onChange = () => render(undefined)

  useEffect(() => {
    if (!focusNext.current) return
    const field = document.getElementById(focusNext.current)
    focusNext.current = undefined
    field?.focus()
  })
  useEffect(() => keepUp(store, (id) => addAfter.current(id)), [])

  const add = ({ section, fields = {} }: Place, after?: string, text = '') => {
    const ordered = store.list(section, isIn(fields))
    const index = after === undefined ? ordered.length : ordered.findIndex(({ id }) => id === after) + 1
    const id = store.add({ sheet, section, rank: rankAt(ordered, index), text, fields })
    focusNext.current = fieldId(id, 'text')
    return id
  }
  const addAfter = useRef<(id: string) => void>(() => {})
  addAfter.current = (id) => {
    const { section, fields } = store.entries.get(id)?.mine ?? {}
    if (section) add({ section, ...(fields?.fiscalYear && { fields: { fiscalYear: fields.fiscalYear } }) }, id)
  }

  return {
    store,
    sheet,
    deleted,
    dismiss: () => setDeleted(undefined),
    add,
    focusLater: (id: string) => {
      focusNext.current = id
    },
    /** Puts the item before the one that now stands at `index` of the place. */
    move: (id: string, { section, fields }: Place, index: number, focus?: string) => {
      const ordered = store.list(section, isIn(fields ?? {})).filter((item) => item.id !== id)
      focusNext.current = focus
      store.edit(id, { section, rank: rankAt(ordered, index), fields })
      void store.saveNow()
    },
    /** What a respondent answered goes with the respondent. */
    remove: async (chosen: string[]) => {
      const answers = store.list('answers', ({ respondent = '' }) => chosen.includes(respondent))
      const ids = [...chosen, ...answers.map(({ id }) => id)]
      const step = await store.remove(ids)
      const dropped = store.isDeletionDropped
      store.isDeletionDropped = false
      if (step || dropped) setDeleted({ count: dropped ? 0 : ids.length, step: dropped ? undefined : step })
    },
    restore: async () => {
      if (!deleted?.step) return undefined
      setDeleted(undefined)
      return store.undo(deleted.step)
    },
  }
}

export type Draft = ReturnType<typeof useDraft>

export const DraftContext = createContext<Draft | undefined>(undefined)

export function useDraftContext() {
  const draft = useContext(DraftContext)
  if (!draft) throw new Error('outside of a sheet')
  return draft
}

export function fieldId(id: string, field: string) {
  return `item-${id}-${field}`
}

/** Items of one stage or of one person stand together in a section. */
export function isIn(place: Fields) {
  return (fields: Fields) =>
    (place.fiscalYear === undefined || fields.fiscalYear === place.fiscalYear) &&
    (place.respondent === undefined || fields.respondent === place.respondent)
}
