import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Keys pressed anywhere inside an element. */
export function useKeys(element: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void) {
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    const listened = element.current
    const answer = (event: KeyboardEvent) => latest.current(event)
    listened?.addEventListener('keydown', answer)
    return () => listened?.removeEventListener('keydown', answer)
  }, [element])
}
