import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type Saving = 'idle' | 'saving' | 'saved' | 'failed'

const icons: Record<Saving, IconName | undefined> = { idle: undefined, saving: 'busy', saved: 'check', failed: 'error' }

interface Props {
  state: Saving
  /** Says the state in words, with the time of the last saving. */
  children: ComponentChildren
  /** A `Button` to try again. */
  retry?: ComponentChildren
}

/** Stays in the page in every state, so that readers hear it change. */
export function SaveState({ state, children, retry }: Props) {
  const icon = icons[state]
  return (
    <div class="row">
      <output class="save-state" data-state={state}>
        {icon && <Icon name={icon} />}
        <span>{children}</span>
      </output>
      {state === 'failed' && retry}
    </div>
  )
}
