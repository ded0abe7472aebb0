import { useEffect, useRef, useState } from 'preact/hooks'
import type { BoardDraft } from '../../../db/exchange/boards.ts'
import type { boardDraftRoutes } from '../../../worker/boards/drafts/routes.ts'
import { client } from '../../api.ts'
import type { Saving } from '../../ui/save-state.tsx'

const api = client<typeof boardDraftRoutes>('/api/board-drafts')
const pause = 1200

/** Where it is kept; `replyTo` is the number of the message that is answered, or 0. */
export interface DraftPlace {
  kind: 'board' | 'topic'
  target: string
  replyTo: number
}

/** Keeps on the server what is being written, a moment after each stop; without a place nothing is kept. */
export function useBoardDraft(place: DraftPlace | undefined, content: BoardDraft, wasBegun: boolean) {
  const [state, setState] = useState<Saving | 'typing'>('idle')
  const [savedAt, setSavedAt] = useState<number>()
  const written = JSON.stringify(content)
  const latest = useRef(written)
  latest.current = written
  const kept = useRef(written)
  const isSending = useRef(false)
  const running = useRef(Promise.resolve())

  async function keepNow(at: DraftPlace, now: string) {
    try {
      const isKept = await store(at, JSON.parse(now) as BoardDraft)
      kept.current = now
      setSavedAt(isKept ? Date.now() : undefined)
      setState(isKept ? 'saved' : 'idle')
    } catch {
      setState('failed')
    }
  }

  function keep() {
    if (!place || isSending.current || latest.current === kept.current) return
    const now = latest.current
    setState('saving')
    running.current = running.current.then(() => keepNow(place, now))
  }

  useEffect(() => {
    if (!place || written === kept.current) return
    setState('typing')
    const timer = setTimeout(keep, pause)
    return () => clearTimeout(timer)
  }, [written])

  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && keep()
    document.addEventListener('visibilitychange', leave)
    return () => document.removeEventListener('visibilitychange', leave)
  }, [])

  /** Sends what was written; no draft that is still on its way comes after it. */
  async function sending<T>(send: () => Promise<T>) {
    isSending.current = true
    await running.current
    try {
      return await send()
    } catch (error) {
      isSending.current = false
      throw error
    }
  }

  return { state, savedAt, wasBegun, sending, discard: () => sending(async () => place && (await remove(place))) }
}

export type BoardDraftState = ReturnType<typeof useBoardDraft>

// The page may be closing: what was typed last still arrives.
const alive = { init: { keepalive: true } }

const paramOf = ({ kind, target, replyTo }: DraftPlace) => ({ kind, target, replyTo: String(replyTo) })

async function store(place: DraftPlace, json: BoardDraft) {
  const isEmpty = json.text === '' && !json.title && !json.tags
  await (isEmpty ? remove(place) : api[':kind'][':target'][':replyTo'].$put({ param: paramOf(place), json }, alive))
  return !isEmpty
}

function remove(place: DraftPlace) {
  return api[':kind'][':target'][':replyTo'].$delete({ param: paramOf(place) }, alive)
}
