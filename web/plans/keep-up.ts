import { isChanged } from './draft-entry.ts'
import type { DraftStore } from './draft-store.ts'

const interval = 30_000
// A page that asks for ever would keep a forgotten session alive on a shared browser.
const patience = 10 * 60_000

/** Fetches what others save, tries again what was not saved, and lets nobody leave before it is. */
export function keepUp(store: DraftStore, addAfter: (id: string) => void) {
  let usedAt = Date.now()
  const noteUse = () => {
    usedAt = Date.now()
  }
  const look = () => {
    if (document.visibilityState !== 'visible' || Date.now() - usedAt > patience) return
    if (store.problem?.kind === 'failed') void store.saveNow()
    void store.refresh()
  }
  const warn = (event: BeforeUnloadEvent) => {
    if (store.saving || [...store.entries.values()].some(isChanged)) event.preventDefault()
  }
  const timer = setInterval(look, interval)
  const stop = new AbortController()
  const { signal } = stop
  for (const sign of ['keydown', 'pointerdown', 'focus']) window.addEventListener(sign, noteUse, { signal })
  window.addEventListener('focus', look, { signal })
  window.addEventListener('beforeunload', warn, { signal })
  document.addEventListener('keydown', (event) => obey(event, store, addAfter), { signal })
  document.addEventListener('click', (event) => void saveBeforeLeaving(store, event), { signal })
  return () => {
    clearInterval(timer)
    stop.abort()
  }
}

async function saveBeforeLeaving(store: DraftStore, event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const stays = !link || link.target || event.metaKey || event.ctrlKey || event.shiftKey || link.hash
  if (stays || event.defaultPrevented || !(store.isUnsaved || store.saving)) return
  event.preventDefault()
  await store.saveNow()
  location.assign(link.href)
}

/** The keys work wherever one is in an item; while a word is being composed they belong to the input method. */
function obey(event: KeyboardEvent, store: DraftStore, addAfter: (id: string) => void) {
  if (event.isComposing) return
  const isControl = event.ctrlKey || event.metaKey
  const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]')?.dataset['item'] : ''
  const press = (button: 'up' | 'down') => document.getElementById(`item-${id}-${button}`)?.click()
  if (isControl && event.key === 's') void store.saveNow()
  else if (id && isControl && event.key === 'Enter') addAfter(id)
  else if (id && event.altKey && event.key === 'ArrowUp') press('up')
  else if (id && event.altKey && event.key === 'ArrowDown') press('down')
  else return
  event.preventDefault()
}
