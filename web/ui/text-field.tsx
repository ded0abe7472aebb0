import type { PartialInputHTMLAttributes } from 'preact'
import { classNames } from './class-names.ts'
import { Field, tiesOf, type FieldProps } from './field.tsx'

type Props = FieldProps & {
  type?: 'text' | 'email' | 'search' | 'url' | 'tel' | 'date' | 'time'
  shape?: 'code' | 'number'
  list?: string
} & Omit<PartialInputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'label' | 'class' | 'role' | 'type'>

/** One line of text. `shape` is for typed codes (wide digits) and for numbers (right, narrow). */
export function TextField({
  name,
  label,
  id,
  hint,
  error,
  requiredWord,
  labelHidden,
  type = 'text',
  list,
  shape,
  ...rest
}: Props) {
  const field = { name, label, id, hint, error, requiredWord, labelHidden }
  const input = (
    <input
      {...rest}
      type={type}
      list={list}
      {...tiesOf(field)}
      class={classNames('input', shape && `input-${shape}`)}
    />
  )
  return <Field {...field} control={input} />
}
