import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from './button.tsx'

interface Props {
  /** Nothing is shown without; the empty region stays, so that readers hear the next one. */
  message?: ComponentChildren
  undo?: { label: string; onUndo: () => void }
  closeLabel: string
  onClose: () => void
  /** The focused thing was removed: undo takes the focus, else the keyboard would start again at the page's top. */
  takesFocus?: boolean
}

/** It goes when the reader closes it or the next one comes, never by a clock. */
export function Toast({ message, undo, closeLabel, onClose, takesFocus }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (message && takesFocus) box.current?.querySelector('button')?.focus()
  }, [message, takesFocus])

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }

  return (
    <div class="toast" ref={box}>
      <div hidden={!message}>
        <output>{message}</output>
        {message && undo && (
          <Button small icon="undo" onKeyDown={closeOnEscape} onClick={undo.onUndo}>
            {undo.label}
          </Button>
        )}
        {message && (
          <Button iconOnly variant="quiet" icon="close" onKeyDown={closeOnEscape} onClick={onClose}>
            {closeLabel}
          </Button>
        )}
      </div>
    </div>
  )
}
