import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

interface Props {
  label: string
  steps: { key: string; label: ComponentChildren; done?: boolean; current?: boolean }[]
  /** Said by readers behind a finished step, such as 済み. */
  doneWord: string
}

/** Where one is on a way of a few steps. */
export function StepList({ label, steps, doneWord }: Props) {
  return (
    <ol class="step-list" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.key} data-done={step.done ? '' : undefined} aria-current={step.current ? 'step' : undefined}>
          <span class="step-mark">{step.done ? <Icon name="check" /> : index + 1}</span>
          <span>
            {step.label}
            {step.done && <span class="visually-hidden">{doneWord}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
