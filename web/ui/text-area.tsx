import type { TextareaHTMLAttributes } from 'preact'
import { Field, tiesOf, type FieldProps } from './field.tsx'

type Props = FieldProps & Omit<TextareaHTMLAttributes, keyof FieldProps | 'label' | 'class'>

/** Grows with its text where the browser can (field-sizing); elsewhere `rows` holds and it scrolls. */
export function TextArea({ name, label, id, hint, error, requiredWord, labelHidden, rows = 3, ...rest }: Props) {
  const field = { name, label, id, hint, error, requiredWord, labelHidden }
  return <Field {...field} control={<textarea {...rest} {...tiesOf(field)} rows={rows} class="input" />} />
}
