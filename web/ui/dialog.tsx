import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'

interface Props {
  open: boolean
  title: ComponentChildren
  closeLabel: string
  onClose: () => void
  wide?: boolean
  children: ComponentChildren
}

/** The browser's own modal: it holds the focus, closes by Escape and gives the focus back. */
export function Dialog({ open, title, closeLabel, onClose, wide, children }: Props) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open) dialog.current?.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      class={classNames('dialog', wide && 'dialog-wide')}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <div class="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <Button iconOnly variant="quiet" icon="close" onClick={() => dialog.current?.close()}>
          {closeLabel}
        </Button>
      </div>
      <div class="dialog-body">{children}</div>
    </dialog>
  )
}
