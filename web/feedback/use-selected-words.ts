import { useEffect, useState } from 'preact/hooks'
import type { AskedAnchor } from '../../worker/feedback/schema.ts'

const around = 32
// A tap on the bar takes the selection away before it becomes a click.
const untilClick = 500

/** The words of one text of one item that are selected on the page, as an anchor; undefined while there are none. */
export function useSelectedWords(isOn: boolean) {
  const [words, setWords] = useState<Extract<AskedAnchor, { level: 'words' }>>()
  useEffect(() => {
    if (!isOn) return
    let ending: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(ending)
      const now = selected(document.getSelection())
      if (now) setWords(now)
      else ending = setTimeout(() => setWords(undefined), untilClick)
    }
    document.addEventListener('selectionchange', look)
    return () => {
      clearTimeout(ending)
      document.removeEventListener('selectionchange', look)
    }
  }, [isOn])
  return words
}

function selected(selection: Selection | null) {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const { startContainer, endContainer, startOffset, endOffset } = selection.getRangeAt(0)
  const text = startContainer.parentElement?.closest('.as-typed')
  const itemId = text?.closest<HTMLElement>('[id^=item-]')?.id.slice('item-'.length)
  // A quotation is of one text: from one to the next there is nothing that an item says.
  if (!text || !itemId || startContainer !== endContainer) return undefined
  const said = startContainer.textContent ?? ''
  const exact = said.slice(startOffset, endOffset)
  if (exact.trim() === '' || exact.length > 1000) return undefined
  const [prefix, suffix] = [
    said.slice(Math.max(0, startOffset - around), startOffset),
    said.slice(endOffset, endOffset + around),
  ]
  return { level: 'words' as const, itemId, exact, prefix, suffix }
}
