import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

interface Props {
  class: string
  label?: string
  labelledBy?: string
  frame?: RefObject<HTMLElement | null>
  children: ComponentChildren
}

/** Scrolls by itself where its content is too large, and can be reached by keyboard just then. */
export function ScrollFrame({ class: className, label, labelledBy, frame, children }: Props) {
  const own = useRef<HTMLElement>(null)
  const ref = frame ?? own
  const reach = useScrolls(ref) ? { tabIndex: 0 } : {}

  return (
    <section class={className} ref={ref} aria-label={label} aria-labelledby={labelledBy} {...reach}>
      {children}
    </section>
  )
}

function useScrolls(ref: RefObject<HTMLElement | null>) {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () =>
      setScrolls(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return scrolls
}
