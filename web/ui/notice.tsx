import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'info' | 'success' | 'warning' | 'error'

const icons: Record<Tone, IconName> = { info: 'info', success: 'check', warning: 'warning', error: 'error' }

interface Props {
  tone?: Tone
  title?: ComponentChildren
  children?: ComponentChildren
  /** `appears` after something the reader did, and is spoken then; a notice that was on the page from the start is not. */
  appears?: boolean
}

export function Notice({ tone = 'info', title, children, appears }: Props) {
  const role = tone === 'error' ? 'alert' : 'status'
  return (
    <div class={classNames('notice', `tone-${tone}`)} role={appears ? role : undefined}>
      <Icon name={icons[tone]} />
      <div>
        {title && (
          <p>
            <strong>{title}</strong>
          </p>
        )}
        {children}
      </div>
    </div>
  )
}
