import type { ComponentChildren } from 'preact'
import { Choice } from './choice.tsx'
import { FieldError } from './field-error.tsx'
import { idOf, tiesOf, type FieldProps } from './field.tsx'

interface Props extends FieldProps {
  options: { value: string; label: ComponentChildren; hint?: ComponentChildren; disabled?: boolean }[]
  value?: string
  onChoose?: (value: string) => void
  /** Across instead of down, for two or three short answers. */
  row?: boolean
}

/** One of a few; more than about seven are a `Select`. */
export function RadioGroup({ options, value, onChoose, row, ...field }: Props) {
  const { label, hint, error, requiredWord, labelHidden, name } = field
  const id = idOf(field)
  return (
    <fieldset class="field" id={id} aria-describedby={tiesOf(field)['aria-describedby']}>
      <legend class={labelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
        {requiredWord && <span class="field-required">{requiredWord}</span>}
      </legend>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id}>{error}</FieldError>
      <div class={row ? 'choices-row' : undefined}>
        {options.map((option) => (
          <Choice
            key={option.value}
            {...option}
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose?.(option.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}
