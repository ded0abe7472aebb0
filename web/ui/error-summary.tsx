import { useEffect, useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'

interface Props {
  title: string
  /** `id` is the field's; following the link puts the caret into it. */
  errors: { id: string; text: string }[]
}

/** Stands above a form that was refused, takes the focus and leads to each field. */
export function ErrorSummary({ title, errors }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [errors])

  if (errors.length === 0) return null
  return (
    <div class="notice tone-error" role="alert" tabIndex={-1} ref={box}>
      <Icon name="error" />
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        <ul>
          {errors.map((error) => (
            <li key={error.id}>
              <a href={`#${error.id}`}>{error.text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
