import type { ComponentChildren, PartialInputHTMLAttributes } from 'preact'
import { Choice } from './choice.tsx'
import { FieldError } from './field-error.tsx'

interface Props extends Omit<
  PartialInputHTMLAttributes<HTMLInputElement>,
  'label' | 'class' | 'role' | 'type' | 'id' | 'name'
> {
  name: string
  id?: string
  label: ComponentChildren
  hint?: ComponentChildren
  error?: string
}

export function Checkbox({ error, ...props }: Props) {
  const id = props.id ?? props.name
  return (
    <div class="field">
      <FieldError id={id}>{error}</FieldError>
      <Choice
        {...props}
        id={id}
        type="checkbox"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
    </div>
  )
}
