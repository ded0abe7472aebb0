import type { DecisionStore } from './decision-store.ts'

const interval = 5000

/** Tries again what got no answer, and lets nobody leave before it is saved. */
export function keepSaving<About>(store: DecisionStore<About>) {
  const again = () => {
    if (store.waiting > 0 && document.visibilityState === 'visible') void store.save()
  }
  const timer = setInterval(() => {
    // Asking again signs nobody in.
    if (store.problem?.status !== 401) again()
  }, interval)
  const stop = new AbortController()
  const { signal } = stop
  window.addEventListener('online', again, { signal })
  window.addEventListener('focus', again, { signal })
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (store.waiting > 0) event.preventDefault()
    },
    { signal },
  )
  return () => {
    clearInterval(timer)
    stop.abort()
  }
}
