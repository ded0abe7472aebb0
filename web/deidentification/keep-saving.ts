import type { DecisionStore } from './decision-store.ts'

const retryInterval = 5000
const lookInterval = 30_000
// A page that asks for ever would keep a forgotten session alive on a shared browser.
const patience = 10 * 60_000

/** Tries again what got no answer, looks for what colleagues decided, and lets nobody leave before all is saved. */
export function keepSaving<About>(store: DecisionStore<About>, look: () => void) {
  let usedAt = Date.now()
  const noteUse = () => {
    usedAt = Date.now()
  }
  const isUsed = () => document.visibilityState === 'visible' && Date.now() - usedAt < patience
  const again = () => {
    if (store.waiting > 0) void store.save()
  }
  const lookNow = () => {
    if (store.waiting === 0 && isUsed()) look()
  }
  // Asking again signs nobody in.
  const retrying = setInterval(() => {
    if (store.problem?.status !== 401) again()
  }, retryInterval)
  const looking = setInterval(lookNow, lookInterval)
  const stop = new AbortController()
  const { signal } = stop
  for (const sign of ['keydown', 'pointerdown', 'focus']) window.addEventListener(sign, noteUse, { signal })
  window.addEventListener('online', again, { signal })
  window.addEventListener(
    'focus',
    () => {
      again()
      lookNow()
    },
    { signal },
  )
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (store.waiting > 0) event.preventDefault()
    },
    { signal },
  )
  return () => {
    clearInterval(retrying)
    clearInterval(looking)
    stop.abort()
  }
}
