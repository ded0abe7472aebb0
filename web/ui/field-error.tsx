import { Icon } from './icon.tsx'

/** What is wrong with the field `id`; the control names it by aria-describedby. */
export function FieldError({ id, children }: { id: string; children?: string }) {
  if (!children) return null
  return (
    <p class="field-error" id={`${id}-error`}>
      <Icon name="error" />
      <span>{children}</span>
    </p>
  )
}
