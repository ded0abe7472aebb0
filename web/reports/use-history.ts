import { useState } from 'preact/hooks'

interface History<T> {
  past: T[]
  now: T
}

/** A state whose former values come back one by one. Kept in memory only. */
export function useHistory<T>(initial: T) {
  const [{ past, now }, setHistory] = useState<History<T>>({ past: [], now: initial })
  return {
    now,
    /** A new beginning: nothing to come back to. */
    start: (first: T) => setHistory({ past: [], now: first }),
    canUndo: past.length > 0,
    set: (next: T) => setHistory((history) => ({ past: [...history.past, history.now], now: next })),
    undo: () =>
      setHistory((history) =>
        history.past.length > 0 ? { past: history.past.slice(0, -1), now: history.past.at(-1)! } : history,
      ),
  }
}
