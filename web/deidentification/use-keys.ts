import { useLayoutEffect, useRef } from 'preact/hooks'

/** Keys that work wherever nothing is being typed. Decisions ignore a key that is held down: `repeats` names those that do not. */
export function useKeys(keys: Record<string, () => void>, repeats: string[], isOn: boolean) {
  // Read when a key comes, not when the page was last painted: who types fast is always at the newest state.
  const latest = useRef({ keys, isOn })
  latest.current = { keys, isOn }

  // Before the page is painted: between two findings no key may fall into nothing.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!latest.current.isOn || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || (event.repeat && !repeats.includes(event.key))) return
      const act = latest.current.keys[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function isTyping(target: EventTarget | null) {
  return (
    target instanceof Element &&
    target.closest('input:not([type=radio], [type=checkbox]), textarea, select, dialog[open]') !== null
  )
}
