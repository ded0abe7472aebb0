// Japanese typesetting: these begin no line.
const notFirst = /^[、。，．・）」』】〉》”’!?！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/

/** Breaks a text into lines of at most `width` full-width characters; others count half. A mark that may not begin a line hangs over the end. */
export function linesWithin(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    let used = 0
    for (const piece of piecesOf(paragraph)) {
      const wide = widthOf(piece)
      if (line !== '' && used + wide > width && !notFirst.test(piece)) {
        lines.push(line.trimEnd())
        line = ''
        used = 0
      }
      line += piece
      used += wide
    }
    return [...lines, line]
  })
}

// A foreign word or a number stays whole, unless it is longer than most lines.
function piecesOf(text: string) {
  return text.match(/[A-Za-z\d.,%&/'-]{1,16} ?|./gsu) ?? []
}

function widthOf(piece: string) {
  return Array.from(piece, (character) => (character > '\u2e80' ? 1 : 0.56)).reduce((sum, one) => sum + one, 0)
}
