/** Where the sentence, or the line, around a span begins and ends. */
export function sentenceSpan(text: string, { start, end }: { start: number; end: number }) {
  const from = text.slice(0, start).search(/[^。！？!?\n]*$/)
  const to = text.slice(end).search(/[。！？!?\n]/)
  return { from, to: to < 0 ? text.length : end + to }
}
