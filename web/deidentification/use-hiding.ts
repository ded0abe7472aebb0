import { createContext } from 'preact'
import { useContext, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import type { RosterEntry } from '../../worker/deidentification/finder/findings.ts'
import type { Office } from '../../worker/deidentification/headcount/headcount.ts'
import { isHint } from '../../worker/deidentification/hints/hints.ts'
import { afterRewriting, locateHints } from '../../worker/deidentification/hints/rewriting.ts'
import { labelWordsOf } from '../../worker/deidentification/label-words.ts'
import { passagesOf } from '../../worker/deidentification/passages.ts'
import { respondentsOf, rolesOf } from '../../worker/deidentification/respondents/group-roles.ts'
import type { Located } from '../../worker/deidentification/review.ts'
import type { hidingRoutes } from '../../worker/deidentification/routes.ts'
import type { ChosenTreatment, Decision } from '../../worker/deidentification/schema.ts'
import { shortHash } from '../../worker/deidentification/short-hash.ts'
import type { Item } from '../../worker/plans/sheets.ts'
import { client } from '../api.ts'
import { DecisionStore } from './decision-store.ts'
import { groupFindings, type Group } from './groups.ts'
import { keepSaving } from './keep-saving.ts'
import { isListed, lookAt, type Filter } from './look.ts'

const api = client<typeof hidingRoutes>('/api/drafts')

/** What a step is about: where to lead back to, and what to call it. */
export interface About {
  /** Of a group; undefined for an item that was dropped or brought back by itself. */
  key: string | undefined
  name: string
  did: ChosenTreatment | 'as_proposed' | 'drop_item' | 'restore_item'
}

interface Given {
  planId: string
  /** The step of the draft that is shown. */
  seq: number
  items: Item[]
  decisions: Decision[]
  dropped: string[]
  /** Prints of what had been found when somebody last decided. */
  seen: string[] | undefined
  office: Office
  roster: RosterEntry[]
  findings: Located[] | undefined
  isMunicipalityHidden: boolean
  /** The roster as it is in the database now. */
  onRoster: (roster: Required<RosterEntry>[]) => void
}

/** The state of deciding: what was found and decided, which group is looked at, and what can be done. */
export function useHiding({ planId, seq, items, decisions, dropped, office, roster, findings, ...given }: Given) {
  const { seen, isMunicipalityHidden, onRoster } = given
  const [, render] = useReducer((times: number) => times + 1, 0)
  const store = useMemo(() => {
    const save = (json: Parameters<(typeof api)[':planId']['decisions']['$post']>[0]['json'], key: string) =>
      api[':planId'].decisions.$post(
        { param: { planId }, json: { ...json, seq } },
        { headers: { 'Idempotency-Key': key } },
      )
    return new DecisionStore<About>(save, decisions, dropped)
  }, [])
  store.onChange = () => render(undefined)
  const [isStale, setStale] = useState(false)
  const takeRoster = useRef(onRoster)
  takeRoster.current = onRoster
  useEffect(() => {
    const look = async () => {
      const { steps } = store
      // Without an answer it is tried again later.
      const answer = await api[':planId'].decisions.$get({ param: { planId } }).catch(() => undefined)
      const now = await answer?.json()
      if (!now) return
      store.take(now.decisions, now.dropped, steps)
      takeRoster.current(now.roster)
      if (now.seq !== seq || now.isHidden !== isMunicipalityHidden) setStale(true)
    }
    return keepSaving(store, () => void look())
  }, [])

  const [known, setKnown] = useState(() => seen && { prints: new Set(seen), isLastVisit: true })
  const [filter, setFilter] = useState<Filter>({ category: 'all', state: 'all' })
  const [key, setKey] = useState<string>()
  const [keysOn, setKeysOn] = useState(true)
  const [last, setLast] = useState<{ about: About; isUndone: boolean }>()
  const look = useMemo(() => lookAt(items, store.shown, known?.prints), [items, store.shown, known])
  const hints = useMemo(() => locateHints(passagesOf(items), findings ?? []), [findings])
  const settled = useMemo(() => afterRewriting(findings ?? [], hints, store.shown.decisions), [hints, store.shown])
  const asked = useMemo(() => settled.filter(({ finding }) => !isHint(finding.category)), [settled])
  const groups = useMemo(() => groupFindings(asked), [asked])
  const where = useMemo(() => {
    const roles = rolesOf(respondentsOf(items, [...store.shown.dropped.keys()]), office)
    return { ...office, roles }
  }, [items, store.shown, office])
  const labelWords = useMemo(() => {
    const mentions = (findings ?? []).flatMap((mention) => {
      const passage = look.passages.get(mention.passageId)
      return passage ? [{ ...mention, passage }] : []
    })
    return labelWordsOf(mentions, roster)
  }, [findings, roster])
  const listed = groups.filter((group) => isListed(filter, group, look))
  const group = groups.find((one) => one.key === key) ?? listed.find(look.openIn) ?? listed[0]

  useEffect(() => {
    store.seen = findings?.map(({ place }) => shortHash(place))
    // What a changed roster brings to light is new beside what stood here before.
    return () => {
      const prints = (findings ?? []).map(({ place }) => shortHash(place))
      if (findings)
        setKnown((before) => ({ prints: new Set([...(before?.prints ?? []), ...prints]), isLastVisit: false }))
    }
  }, [findings])

  const lookNow = () => lookAt(items, store.shown, known?.prints)
  const goOn = () => {
    const now = lookNow()
    const order = group ? listed.indexOf(group) : -1
    const next = [...listed.slice(order + 1), ...listed, ...groups].find((one) => now.openIn(one) > 0)
    setKey(next?.key ?? group?.key)
  }
  /** Shows it in the list as well: a filter that hides it is taken off. */
  const choose = (one: Group | undefined) => {
    if (!one) return
    if (!isListed(filter, one, lookNow())) setFilter({ category: 'all', state: 'all' })
    setKey(one.key)
  }
  const did = (about: About) => setLast({ about, isUndone: false })

  return {
    planId,
    seq,
    /** Somebody has changed the plan's text since this page was opened. */
    isStale,
    store,
    /** With what each interviewed person is called. */
    office: where,
    /** What people are called in their labels when nobody chose, by the key of their group. */
    labelWords,
    items,
    look,
    /** Everything that was found, before anything was put in other words. */
    found: findings ?? [],
    /** What has to be decided. */
    findings: asked,
    /** What is replaced or kept in the shared text: the findings, and what was put in other words. */
    settled,
    hints,
    isMunicipalityHidden,
    groups,
    listed,
    group,
    filter,
    last,
    /** What is called new is so beside what was there when somebody decided before this visit. */
    isNewSinceLastVisit: known?.isLastVisit === true,
    keysOn,
    setKeysOn,
    setFilter: (change: Partial<Filter>) => {
      setFilter({ ...filter, ...change })
      setKey(undefined)
    },
    choose,
    chooseByKey: (wanted: string | undefined) => choose(groups.find((one) => one.key === wanted)),
    chooseByPlace: (wanted: string) => choose(groups.find((one) => one.findings.some(({ place }) => place === wanted))),
    /** To the next or the previous one in the list, also from one that has just left it. */
    move: (by: 1 | -1) => {
      const order = group ? groups.indexOf(group) : -1
      const further = (one: Group) => (groups.indexOf(one) - order) * by > 0
      const next = by > 0 ? listed.find(further) : listed.findLast(further)
      if (next) setKey(next.key)
    },
    toNextOpen: goOn,
    decide: (
      made: Decision[],
      about: About = { key: group?.key, name: group?.name ?? '', did: made[0]!.treatment },
    ) => {
      store.decide(made, about)
      did(about)
      goOn()
    },
    /** Hints are no part of the list: deciding about one leads nowhere else. */
    decideHint: (made: Decision, name: string) => {
      const about: About = { key: undefined, name, did: made.treatment }
      store.decide([made], about)
      did(about)
    },
    drop: (itemIds: string[], name: string) => {
      const about: About = { key: group?.key, name, did: 'drop_item' }
      store.drop(itemIds, about)
      did(about)
      goOn()
    },
    restore: (itemIds: string[], name: string) => {
      const about: About = { key: undefined, name, did: 'restore_item' }
      store.restore(itemIds, about)
      did(about)
    },
    undo: () => {
      const about = store.undo()
      if (!about) return
      setLast({ about, isUndone: true })
      choose(groups.find((one) => one.key === about.key))
    },
  }
}

export type Hiding = ReturnType<typeof useHiding>

export const HidingContext = createContext<Hiding | undefined>(undefined)

export function useHidingContext() {
  const hiding = useContext(HidingContext)
  if (!hiding) throw new Error('outside of the page of findings')
  return hiding
}
