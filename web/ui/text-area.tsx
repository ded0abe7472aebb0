import type { TextareaHTMLAttributes } from 'preact'
import { classNames } from './class-names.ts'
import { Field, tiesOf, type FieldProps } from './field.tsx'

type Props = FieldProps & { tall?: boolean } & Omit<TextareaHTMLAttributes, keyof FieldProps | 'label' | 'class'>

/** Grows with its text where the browser can (field-sizing); elsewhere `rows` holds and it scrolls. `tall` is for a whole pasted text. */
export function TextArea({ name, label, id, hint, error, requiredWord, labelHidden, rows = 2, tall, ...rest }: Props) {
  const field = { name, label, id, hint, error, requiredWord, labelHidden }
  return (
    <Field
      {...field}
      control={<textarea {...rest} {...tiesOf(field)} rows={rows} class={classNames('input', tall && 'input-tall')} />}
    />
  )
}
