import type { ComponentChildren } from 'preact'
import { FieldError } from './field-error.tsx'

export interface FieldProps {
  name: string
  label: ComponentChildren
  /** Defaults to the name; give one where a name occurs twice on a page. */
  id?: string
  hint?: ComponentChildren
  error?: string
  /** The word shown beside the label of a field that must be filled, such as 必須. */
  requiredWord?: string
  /** Keeps the label for readers where a table or heading already shows it. */
  labelHidden?: boolean
}

export function Field({ control, ...field }: FieldProps & { control: ComponentChildren }) {
  const { label, hint, error, requiredWord, labelHidden } = field
  const id = idOf(field)
  return (
    <div class="field">
      <label class={labelHidden ? 'visually-hidden' : 'field-label'} for={id}>
        {label}
        {requiredWord && <span class="field-required">{requiredWord}</span>}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id}>{error}</FieldError>
      {control}
    </div>
  )
}

export function idOf({ id, name }: Pick<FieldProps, 'id' | 'name'>) {
  return id ?? name
}

/** The attributes that tie a control to its label, hint and error. */
export function tiesOf(field: FieldProps) {
  const id = idOf(field)
  const described = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name: field.name,
    'aria-invalid': field.error ? true : undefined,
    'aria-describedby': described || undefined,
    'aria-required': field.requiredWord ? true : undefined,
  }
}
