import type { ComponentChildren, PartialInputHTMLAttributes } from 'preact'

interface Props extends Omit<PartialInputHTMLAttributes<HTMLInputElement>, 'label' | 'class' | 'role' | 'type'> {
  type: 'checkbox' | 'radio'
  label: ComponentChildren
  hint?: ComponentChildren
}

/** A box or radio with its text; the whole line is the target. */
export function Choice({ label, hint, ...input }: Props) {
  return (
    <label class="choice">
      <input {...input} />
      <span>{label}</span>
      {hint && <span class="field-hint">{hint}</span>}
    </label>
  )
}
