import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A running count; `count` says it in words, such as 12件中3件. It is spoken when it changes. */
export function Progress({
  label,
  value,
  max,
  count,
}: {
  label: ComponentChildren
  value: number
  max: number
  count: string
}) {
  const id = useId()
  return (
    <div class="progress" data-done={value >= max ? '' : undefined}>
      <label for={id}>{label}</label>
      <progress id={id} value={value} max={Math.max(max, 1)} />
      <output class="number">{count}</output>
    </div>
  )
}
