import type { Decision, DecisionStep } from '../../worker/deidentification/schema.ts'
import { ApiProblem } from '../api.ts'

/** Sends one step; the same key always comes with the same step. Throws an `ApiProblem` when it is refused or gets no answer. */
export type SaveStep = (step: DecisionStep, key: string) => Promise<unknown>

interface Dropped {
  itemId: string
}

/** What stands: decisions by place, dropped items by id. */
export interface Standing {
  decisions: ReadonlyMap<string, Decision>
  dropped: ReadonlyMap<string, Dropped>
}

type Answer = Decision | Dropped
/** By place or item id; undefined where nothing is decided (any more). */
type Changes = Map<string, Answer | undefined>

interface Step<About> {
  about: About
  to: Changes
  from: Changes
  sent?: { step: DecisionStep; key: string }
}

/**
 * Decisions are shown at once and saved behind it, one step after the other. What the server refuses is taken back from what is
 * shown; what gets no answer waits and is sent again, so that nothing typed fast or without a connection is lost.
 * `About` is what a step is about, handed back when it is undone or refused.
 */
export class DecisionStore<About> {
  shown: Standing
  /** Why saving stands still; undefined while it runs. */
  problem: ApiProblem | undefined
  refused: { about: About; problem: ApiProblem }[] = []
  savedAt: number | undefined
  /** Prints of all places that the page shows; they go with the next step, once. */
  seen: string[] | undefined
  onChange: () => void = () => {}
  #kept: ReadonlyMap<string, Answer>
  #waiting: Step<About>[] = []
  #steps = 0
  #done: Step<About>[] = []
  #save: SaveStep
  #running: Promise<void> | undefined

  constructor(save: SaveStep, decisions: Decision[], dropped: string[]) {
    this.#save = save
    this.#kept = answersOf(decisions, dropped)
    this.shown = standingOf(this.#kept)
  }

  get waiting() {
    return this.#waiting.length
  }

  get undoable() {
    return this.#done.length
  }

  decide(decisions: Decision[], about: About) {
    this.#make(new Map(decisions.map((decision) => [decision.place, decision])), about)
  }

  drop(itemIds: string[], about: About) {
    this.#make(new Map(itemIds.map((itemId) => [itemId, { itemId }])), about)
  }

  /** Lets dropped items leave again. */
  restore(itemIds: string[], about: About) {
    this.#make(new Map(itemIds.map((itemId) => [itemId, undefined])), about)
  }

  /** Takes back the last step that is not taken back yet, and tells what it was about. */
  undo(): About | undefined {
    const last = this.#done.pop()
    if (!last) return undefined
    this.#enter({ about: last.about, to: last.from, from: last.to })
    return last.about
  }

  /** Sends what waits; resolves when all of it is saved or refused, or saving stands still. */
  save(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  /** How many steps were made here, to be given to `take`. */
  get steps() {
    return this.#steps
  }

  /**
   * Takes in what stands in the database, colleagues' decisions among it; not while something of one's own is on its way, nor
   * what was asked for when fewer `steps` had been made here: it may not know the newest yet.
   */
  take(decisions: Decision[], dropped: string[], steps: number) {
    if (this.#waiting.length > 0 || steps !== this.#steps) return
    const kept = [...answersOf(decisions, dropped)].map(([key, answer]) => {
      const before = this.#kept.get(key)
      return [key, before && written(before) === written(answer) ? before : answer] as const
    })
    if (kept.length === this.#kept.size && kept.every(([key, answer]) => answer === this.#kept.get(key))) return
    this.#kept = new Map(kept)
    this.#show()
  }

  forgetRefusals() {
    this.refused = []
    this.onChange()
  }

  #make(to: Changes, about: About) {
    const { decisions, dropped } = this.shown
    const from: Changes = new Map([...to.keys()].map((key) => [key, decisions.get(key) ?? dropped.get(key)]))
    const step = { about, to, from }
    this.#done.push(step)
    this.#enter(step)
  }

  #enter(step: Step<About>) {
    this.#steps++
    this.#waiting.push(step)
    this.#show()
    void this.save()
  }

  async #run() {
    for (let step = this.#waiting[0]; step; step = this.#waiting[0]) {
      step.sent ??= { step: requestOf(step.to, this.seen), key: crypto.randomUUID() }
      const problem = await this.#attempt(step.sent)
      this.problem = problem && !isRefusal(problem) ? problem : undefined
      if (this.problem) return this.#show()
      this.#waiting.shift()
      if (problem) this.#forget(step, problem)
      else this.#noteSaved(step)
      this.#show()
    }
  }

  async #attempt({ step, key }: NonNullable<Step<About>['sent']>) {
    try {
      await this.#save(step, key)
      return undefined
    } catch (error) {
      return error instanceof ApiProblem ? error : new ApiProblem({ type: 'failed', title: '', status: 0 })
    }
  }

  #noteSaved({ to, sent }: Step<About>) {
    this.#kept = after(this.#kept, to)
    this.savedAt = Date.now()
    if (sent?.step.seen === this.seen) this.seen = undefined
  }

  /** A refused step never was: an undo, one that waits already included, must not bring back what it would have made. */
  #forget(refused: Step<About>, problem: ApiProblem) {
    this.refused.push({ about: refused.about, problem })
    this.#done = this.#done.filter((step) => step !== refused)
    for (const { from } of [...this.#done, ...this.#waiting]) {
      for (const [key, answer] of from) {
        if (answer && answer === refused.to.get(key)) from.set(key, refused.from.get(key))
      }
    }
  }

  #show() {
    this.shown = standingOf(this.#waiting.reduce((answers, { to }) => after(answers, to), this.#kept))
    this.onChange()
  }
}

function answersOf(decisions: Decision[], dropped: string[]): ReadonlyMap<string, Answer> {
  return new Map<string, Answer>([
    ...decisions.map((decision) => [decision.place, decision] as const),
    ...dropped.map((itemId) => [itemId, { itemId }] as const),
  ])
}

/** As text, so that two that say the same are the same. */
function written(answer: Answer) {
  return JSON.stringify(
    Object.entries(answer)
      .filter(([, value]) => value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

function after(answers: ReadonlyMap<string, Answer>, to: Changes): ReadonlyMap<string, Answer> {
  const next = new Map(answers)
  for (const [key, answer] of to) {
    if (answer) next.set(key, answer)
    else next.delete(key)
  }
  return next
}

function standingOf(answers: ReadonlyMap<string, Answer>): Standing {
  const decisions = new Map<string, Decision>()
  const dropped = new Map<string, Dropped>()
  for (const [key, answer] of answers) {
    if ('place' in answer) decisions.set(key, answer)
    else dropped.set(key, answer)
  }
  return { decisions, dropped }
}

function requestOf(to: Changes, seen: string[] | undefined): DecisionStep {
  const made = [...to.values()].filter((answer) => answer !== undefined)
  const gone = [...to].flatMap(([key, answer]) => (answer ? [] : key))
  return {
    decisions: made.filter((answer) => 'place' in answer),
    undecided: gone.filter(isPlace),
    dropped: made.flatMap((answer) => ('itemId' in answer ? answer.itemId : [])),
    restored: gone.filter((key) => !isPlace(key)),
    ...(seen && { seen }),
  }
}

// A place is a path; ids of items have no slash.
function isPlace(key: string) {
  return key.includes('/')
}

/** Sending it again would be refused again; a session that ended or a busy server are no refusal. */
function isRefusal({ status }: ApiProblem) {
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status)
}
