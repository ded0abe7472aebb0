import type { ComponentChildren, RefObject } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { ScrollFrame } from './scroll-frame.tsx'
import { useScrollTogether } from './scroll-together.ts'

interface Pane {
  title: ComponentChildren
  badge?: ComponentChildren
  body: ComponentChildren
}

/** Two long texts in frames that scroll together: before and after, source and result. Below each other on narrow screens. */
export function SideBySide({ left, right, together = true }: { left: Pane; right: Pane; together?: boolean }) {
  const leftBody = useRef<HTMLElement>(null)
  const rightBody = useRef<HTMLElement>(null)
  useScrollTogether(leftBody, rightBody, together)

  return (
    <div class="panes">
      {[
        { pane: left, body: leftBody },
        { pane: right, body: rightBody },
      ].map(({ pane, body }, index) => (
        <PaneBox key={index} {...pane} bodyRef={body} />
      ))}
    </div>
  )
}

function PaneBox({ title, badge, body, bodyRef }: Pane & { bodyRef: RefObject<HTMLElement | null> }) {
  const titleId = useId()
  return (
    <div class="pane">
      <div class="pane-head">
        <h3 id={titleId}>{title}</h3>
        {badge}
      </div>
      <ScrollFrame class="pane-body" labelledBy={titleId} frame={bodyRef}>
        {body}
      </ScrollFrame>
    </div>
  )
}
