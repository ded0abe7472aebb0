import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

interface Props {
  tone?: 'neutral' | 'info' | 'success' | 'warning' | 'error'
  icon?: IconName
  children: ComponentChildren
}

/** The state a thing is in, always in words. */
export function Badge({ tone = 'neutral', icon, children }: Props) {
  return (
    <span class={classNames('badge', `tone-${tone}`)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

/** A theme or keyword: one of many, without rank. */
export function Tag({ children }: { children: ComponentChildren }) {
  return <span class="badge tag tone-neutral">{children}</span>
}
