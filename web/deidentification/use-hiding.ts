import { useMemo, useState } from 'preact/hooks'
import type { hidingRoutes } from '../../worker/deidentification/routes.ts'
import type { Decision } from '../../worker/deidentification/schema.ts'
import { ApiProblem, client } from '../api.ts'
import { groupFindings, openIn, type PageFinding } from './groups.ts'

const api = client<typeof hidingRoutes>('/api/drafts')

interface Given {
  planId: string
  decisions: Decision[]
  findings: PageFinding[]
}

/** The state of deciding: which group is looked at, what was decided, and how to take the last decision back. */
export function useHiding({ planId, decisions: given, findings }: Given) {
  const groups = useMemo(() => groupFindings(findings), [findings])
  const [decisions, setDecisions] = useState(() => new Map(given.map((decision) => [decision.place, decision])))
  const firstOpen = groups.findIndex((group) => openIn(group, decisions) > 0)
  const [index, setIndex] = useState(Math.max(firstOpen, 0))
  const [undoable, setUndoable] = useState<{ before: Map<string, Decision>; places: string[]; index: number }>()
  const [saving, setSaving] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle')
  const [problem, setProblem] = useState<ApiProblem>()

  const save = async (send: () => Promise<unknown>) => {
    setSaving('saving')
    setProblem(undefined)
    try {
      await send()
      setSaving('saved')
      return true
    } catch (error) {
      setSaving('failed')
      if (error instanceof ApiProblem) setProblem(error)
      return false
    }
  }

  const keep = (decided: Decision[], undecided: string[] = []) =>
    api[':planId'].decisions.$post({
      param: { planId },
      json: { decisions: decided, undecided, dropped: [], restored: [] },
    })

  const decide = async (made: Decision[]) => {
    const before = decisions
    const after = new Map(before)
    for (const decision of made) after.set(decision.place, decision)
    // Shown only when it is kept: a decision that was lost must not look made.
    if (!(await save(() => keep(made)))) return
    setDecisions(after)
    setUndoable({ before, places: made.map(({ place }) => place), index })
    const next = [...groups.keys()].find((n) => n > index && openIn(groups[n]!, after) > 0)
    const any = groups.findIndex((group) => openIn(group, after) > 0)
    setIndex(next ?? (any >= 0 ? any : index))
  }

  const undo = async () => {
    if (!undoable) return
    const { before, places } = undoable
    const again = places.flatMap((place) => before.get(place) ?? [])
    const gone = places.filter((place) => !before.has(place))
    const kept = await save(() => keep(again, gone))
    if (!kept) return
    setDecisions(before)
    setIndex(undoable.index)
    setUndoable(undefined)
  }

  const forgetUndo = () => setUndoable(undefined)
  const move = (by: number) => setIndex(Math.min(Math.max(index + by, 0), groups.length - 1))
  const decided = findings.filter(({ place }) => decisions.has(place)).length

  return {
    groups,
    group: groups[index],
    index,
    decisions,
    decided,
    saving,
    problem,
    decide,
    undo,
    undoable,
    forgetUndo,
    move,
    setIndex,
  }
}
