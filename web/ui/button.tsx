import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

interface Look {
  variant?: 'primary' | 'secondary' | 'danger' | 'quiet'
  small?: boolean
  icon?: IconName
  /** The icon alone is shown; the children become its accessible name. */
  iconOnly?: boolean
  children: ComponentChildren
}

type ButtonProps = Look & { busy?: boolean } & Omit<ButtonHTMLAttributes, 'icon' | 'class'>

/** Submits its form, unless it has an `onClick` or another `type`. While `busy` it keeps the focus and does nothing. */
export function Button({ variant, small, icon, iconOnly, busy, children, onClick, type, ...rest }: ButtonProps) {
  const look = { variant, small, icon, iconOnly, children }
  return (
    <button
      {...rest}
      class={classOf(look)}
      type={type ?? (onClick ? 'button' : 'submit')}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      <Face {...look} icon={busy ? 'busy' : icon} />
    </button>
  )
}

type LinkButtonProps = Look & { href: string } & Omit<AnchorHTMLAttributes, 'icon' | 'class' | 'href' | 'role'>

/** For going somewhere; what changes something is a `Button`. */
export function LinkButton({ variant, small, icon, iconOnly, children, ...rest }: LinkButtonProps) {
  const look = { variant, small, icon, iconOnly, children }
  return (
    <a {...rest} class={classOf(look)}>
      <Face {...look} />
    </a>
  )
}

function classOf({ variant = 'secondary', small, iconOnly }: Look) {
  return classNames('button', `button-${variant}`, (small || iconOnly) && 'button-small', iconOnly && 'button-icon')
}

function Face({ icon, iconOnly, children }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {iconOnly ? <span class="visually-hidden">{children}</span> : children}
    </>
  )
}
