const around = 90

interface Span {
  start: number
  end: number
}

/** The words with what stands around them, cut at ends of sentences where there are any; whole texts where they are short. */
export function excerptOf(text: string, { start, end }: Span): Span & { text: string } {
  const from = text.length <= 2 * around ? 0 : cutBefore(text, start)
  const to = text.length <= 2 * around ? text.length : cutAfter(text, end)
  const [before, after] = [from > 0 ? '… ' : '', to < text.length ? ' …' : '']
  const shift = before.length - from
  return { text: before + text.slice(from, to) + after, start: start + shift, end: end + shift }
}

function cutBefore(text: string, start: number) {
  if (start <= around) return 0
  const near = text.slice(start - around, start)
  const sentence = near.search(/[。！？\n](?=[^。！？\n])/)
  return start - around + (sentence < 0 ? safe(text, start - around) : sentence + 1)
}

function cutAfter(text: string, end: number) {
  if (text.length - end <= around) return text.length
  const near = text.slice(end, end + around)
  const sentence = Math.max(...['。', '！', '？', '\n'].map((mark) => near.lastIndexOf(mark)))
  return sentence < 0 ? end + around - safe(text, end + around) : end + sentence + 1
}

/** 1 where the cut would part a pair of surrogates. */
function safe(text: string, at: number) {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? 1 : 0
}
