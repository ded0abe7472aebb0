import type { ComponentChildren } from 'preact'

interface Props {
  stages: { key: string; label: ComponentChildren; when?: ComponentChildren; children: ComponentChildren }[]
}

/** What follows what, from left to right; from top to bottom on narrow screens. */
export function Stages({ stages }: Props) {
  return (
    <ol class="stages">
      {stages.map((stage) => (
        <li key={stage.key}>
          <div class="stage-head">
            <h3>{stage.label}</h3>
            {stage.when && <p class="small">{stage.when}</p>}
          </div>
          {stage.children}
        </li>
      ))}
    </ol>
  )
}
