import type { SelectHTMLAttributes } from 'preact'
import { Field, tiesOf, type FieldProps } from './field.tsx'

export interface Option {
  value: string
  label: string
  disabled?: boolean
}

type Props = FieldProps & { options: Option[]; value?: string } & Omit<
    SelectHTMLAttributes,
    keyof FieldProps | 'label' | 'class' | 'value' | 'role'
  >

export function Select({ name, label, id, hint, error, requiredWord, labelHidden, options, value, ...rest }: Props) {
  const field = { name, label, id, hint, error, requiredWord, labelHidden }
  const select = (
    <select {...rest} {...tiesOf(field)} value={value} class="input">
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  )
  return <Field {...field} control={select} />
}
