/** Moves the focus along the elements, from the one that has it or the last before it on the page. */
export function stepFocus(elements: HTMLElement[], by: number) {
  const at = elements.findLastIndex((one) => {
    const { activeElement } = document
    if (!activeElement || activeElement === document.body) return false
    return (
      one === activeElement || Boolean(one.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)
    )
  })
  const to = elements[Math.min(Math.max(at + by, 0), elements.length - 1)]
  to?.focus()
  to?.scrollIntoView({ block: 'nearest' })
}
