import type { ComponentChildren, TargetedKeyboardEvent } from 'preact'

interface Props {
  label: string
  tabs: { href: string; label: ComponentChildren; number?: number; current?: boolean; badge?: ComponentChildren }[]
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Links in the shape of tabs: each is an address of its own, so it works before any script and can be sent. */
export function Tabs({ label, tabs }: Props) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} onKeyDown={moveFocus} aria-current={tab.current ? 'page' : undefined}>
              {tab.number !== undefined && <span class="tab-number">{tab.number}</span>}
              <span>{tab.label}</span>
              {tab.badge}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function moveFocus(event: TargetedKeyboardEvent<HTMLAnchorElement>) {
  const links = [...(event.currentTarget.closest('ul')?.querySelectorAll('a') ?? [])]
  const at = links.indexOf(event.currentTarget)
  const to = event.key === 'Home' ? 0 : event.key === 'End' ? links.length - 1 : at + (steps[event.key] ?? 0)
  const link = links.at(to % links.length)
  if (to === at || !link) return
  event.preventDefault()
  link.focus()
}
