import { contentOf, type Change, type Content, type Current, type DraftItem } from '../../worker/plans/draft.ts'
import { byRank } from '../../worker/plans/order.ts'
import type { Fields, SectionId } from '../../worker/plans/sheets.ts'
import { ApiProblem } from '../api.ts'
import { canSend, entryOf, isChanged, placesOf, rebaseEntry, type Entry, type Shown } from './draft-entry.ts'
import { combine, type Part } from './rebase.ts'

/** How the store reaches the worker; every call throws an `ApiProblem` when it is refused. */
export interface DraftApi {
  save(changes: Change[]): Promise<{ step: string; versions: Record<string, number> }>
  undo(step: string): Promise<{ step: string; left: string[] }>
  changesSince(seq: number): Promise<{ seq: number; items: Current[] }>
}

export type Problem = { kind: 'refused' } | { kind: 'failed'; type: string; message: string }

/** The items of one sheet: what is typed goes to the worker by itself, what others do comes in, nothing typed is lost. */
export class DraftStore {
  entries = new Map<string, Entry>()
  seq: number
  saving = false
  savedAt: number | undefined
  problem: Problem | undefined
  isDeletionDropped = false
  onChange: () => void = () => {}
  #api: DraftApi
  #takes: (item: Content) => boolean
  #focused: string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<unknown> = Promise.resolve()

  /** `takes` says which items belong to this page. */
  constructor(api: DraftApi, items: DraftItem[], seq: number, takes: (item: Content) => boolean = () => true) {
    this.#api = api
    this.#takes = takes
    this.seq = seq
    for (const item of items) this.entries.set(item.id, entryOf(item.id, contentOf(item), item.version))
  }

  /** The items of a section in reading order, as the page shows them. */
  list(section: SectionId, isIn: (fields: Fields) => boolean = () => true): Shown[] {
    return [...this.entries.values()]
      .flatMap(({ id, mine }): Shown[] =>
        mine && mine.section === section && isIn(mine.fields) ? [{ id, ...mine }] : [],
      )
      .toSorted(byRank)
  }

  get isUnsaved() {
    return [...this.entries.values()].some(isChanged)
  }

  add(content: Content) {
    const id = crypto.randomUUID()
    this.entries.set(id, { ...entryOf(id, null, 0), mine: content })
    this.onChange()
    return id
  }

  edit(id: string, { text, fields, ...place }: Partial<Content>) {
    const entry = this.entries.get(id)
    if (!entry?.mine) return
    entry.mine = { ...entry.mine, ...place, text: text ?? entry.mine.text, fields: { ...entry.mine.fields, ...fields } }
    const touched: Part[] = [
      ...(text === undefined ? [] : (['text'] as const)),
      ...(Object.keys(fields ?? {}) as Part[]),
    ]
    for (const part of touched) delete entry.errors[part]
    this.#changed(1500)
  }

  /** Deletes items in one step and returns that step, by which they come back; undefined where none was ever saved. */
  async remove(ids: string[]): Promise<string | undefined> {
    for (const id of ids) {
      const entry = this.entries.get(id)
      if (entry) entry.mine = null
    }
    this.onChange()
    // What was typed elsewhere is saved first, so that bringing back these items takes nothing else back.
    await this.#queue((entry) => !ids.includes(entry.id))
    return this.#queue((entry) => ids.includes(entry.id))
  }

  focus(id: string | undefined) {
    const before = this.#focused && this.#focused !== id ? this.entries.get(this.#focused) : undefined
    this.#focused = id
    if (before?.waiting && !isChanged(before)) this.#take(before.waiting)
    if (this.isUnsaved) void this.saveNow()
  }

  /** Saves what was typed; resolves when all that can be saved is. */
  saveNow(): Promise<string | undefined> {
    clearTimeout(this.#timer)
    return this.#queue()
  }

  /** Fetches what others saved. */
  refresh(): Promise<void> {
    const run = this.#running.then(() => this.#refresh())
    this.#running = run
    return run
  }

  async #refresh() {
    try {
      const { seq, items } = await this.#api.changesSince(this.seq)
      this.seq = seq
      for (const current of items) this.#take(current)
      if (this.problem?.kind === 'failed' && !this.isUnsaved) this.problem = undefined
      this.onChange()
    } catch (error) {
      this.#note(error)
    }
  }

  /** Takes a step back; the ids of items that stayed because somebody has changed them since. */
  async undo(step: string): Promise<{ step: string; left: string[] } | undefined> {
    await this.saveNow()
    const undone = await this.#api.undo(step).catch((error: unknown) => this.#note(error))
    await this.refresh()
    return undone ?? undefined
  }

  /** Settles a clash by one of both texts, or by both under each other. */
  settle(id: string, by: 'mine' | 'theirs' | 'both') {
    const entry = this.entries.get(id)
    if (!entry?.clash) return
    const { theirs, parts } = entry.clash
    entry.clash = undefined
    rebaseEntry(entry, theirs)
    const other = theirs.item && contentOf(theirs.item)
    if (by === 'theirs') entry.mine = other
    if (by === 'both' && entry.mine && other) entry.mine = combine(entry.mine, other, parts)
    this.#changed(0)
  }

  #changed(delay: number) {
    this.onChange()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.saveNow(), delay)
  }

  // One request at a time: the next is based on the versions that the last one gave.
  #queue(isMeant: (entry: Entry) => boolean = () => true): Promise<string | undefined> {
    const run = this.#running.then(() => this.#save(isMeant))
    this.#running = run
    return run
  }

  async #save(isMeant: (entry: Entry) => boolean): Promise<string | undefined> {
    let step: string | undefined
    for (let attempts = 0; attempts < 5; attempts++) {
      this.#forgetNeverSaved()
      const batch = [...this.entries.values()].filter((entry) => canSend(entry) && isMeant(entry))
      if (batch.length === 0) break
      const changes = batch.map(({ id, version, mine }) => ({ id, base: version, to: mine }))
      this.saving = true
      this.onChange()
      try {
        const saved = await this.#api.save(changes)
        step = saved.step
        this.problem = undefined
        this.savedAt = Date.now()
        for (const { id, to } of changes) this.#noteSaved(id, to, saved.versions[id] ?? 0)
      } catch (error) {
        if (!this.#learn(error, changes)) break
      }
    }
    this.saving = false
    if ([...this.entries.values()].some(({ errors }) => Object.keys(errors).length > 0))
      this.problem ??= { kind: 'refused' }
    else if (this.problem?.kind === 'refused') this.problem = undefined
    this.onChange()
    return step
  }

  #noteSaved(id: string, content: Content | null, version: number) {
    const entry = this.entries.get(id)
    if (!entry) return
    entry.base = content
    entry.version = version
    if (!content && !entry.mine) this.entries.delete(id)
  }

  /** Whether another attempt makes sense. */
  #learn(error: unknown, changes: Change[]): boolean {
    if (!(error instanceof ApiProblem)) throw error
    if (error.type === 'conflict') {
      const current = (error.body['current'] ?? []) as Current[]
      for (const one of current) this.#take(one, true)
      return current.length > 0
    }
    const places = placesOf(error, changes)
    if (error.type === 'invalid' && places.length > 0) {
      for (const { id, part, message } of places) {
        const entry = this.entries.get(id)
        if (entry) entry.errors[part] = message
      }
      return true
    }
    this.#note(error)
    return false
  }

  #note(error: unknown) {
    if (!(error instanceof ApiProblem)) throw error
    this.problem = { kind: 'failed', type: error.type, message: error.message }
    this.onChange()
  }

  /** Takes in the state that the database has; `atOnce` also into a field in which one is. */
  #take(current: Current, atOnce = false) {
    const { id, version, item } = current
    const entry = this.entries.get(id)
    if (entry?.clash) {
      entry.clash.theirs = current
      return
    }
    if (!entry) {
      if (item && this.#takes(item)) this.entries.set(id, entryOf(id, contentOf(item), version))
      return
    }
    if (version <= entry.version) return
    entry.waiting = undefined
    if (!isChanged(entry)) {
      if (!atOnce && this.#focused === id) entry.waiting = current
      else if (item && this.#takes(item)) this.entries.set(id, entryOf(id, contentOf(item), version))
      else this.entries.delete(id)
      return
    }
    if (!entry.mine && item) {
      // Somebody has changed what was to be deleted here: that is shown again, and the person told.
      this.entries.set(id, entryOf(id, contentOf(item), version))
      this.isDeletionDropped = true
      return
    }
    const parts = rebaseEntry(entry, current)
    if (!entry.mine && !entry.base) this.entries.delete(id)
    if (parts.length > 0) entry.clash = { theirs: current, parts }
  }

  #forgetNeverSaved() {
    for (const [id, { base, mine, version }] of this.entries)
      if (!mine && !base && version === 0) this.entries.delete(id)
  }
}
