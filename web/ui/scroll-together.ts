import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** While `on`, scrolling one element moves the other to the same share of its height. */
export function useScrollTogether(
  left: RefObject<HTMLElement | null>,
  right: RefObject<HTMLElement | null>,
  on = true,
) {
  // Before the next frame: on a slow machine a reader scrolls before effects that wait for a painted page have run.
  useLayoutEffect(() => {
    const [a, b] = [left.current, right.current]
    if (!on || !a || !b) return

    // Setting scrollTop fires the other's own scroll event: it must not push back.
    let pushed: HTMLElement | undefined
    const follow = (from: HTMLElement, to: HTMLElement) => () => {
      if (pushed === from) {
        pushed = undefined
        return
      }
      const top = Math.round(shareOf(from) * roomOf(to))
      if (top === Math.round(to.scrollTop)) return
      pushed = to
      to.scrollTop = top
    }
    const [aScrolls, bScrolls] = [follow(a, b), follow(b, a)]
    a.addEventListener('scroll', aScrolls, { passive: true })
    b.addEventListener('scroll', bScrolls, { passive: true })
    return () => {
      a.removeEventListener('scroll', aScrolls)
      b.removeEventListener('scroll', bScrolls)
    }
  }, [left, right, on])
}

function roomOf(element: HTMLElement) {
  return Math.max(element.scrollHeight - element.clientHeight, 0)
}

function shareOf(element: HTMLElement) {
  return roomOf(element) === 0 ? 0 : element.scrollTop / roomOf(element)
}
