import { canonOfBare } from './fold.ts'
import type { Line } from './lines.ts'

/** A heading's words without what stands around them. */
export interface Title {
  text: string
  /** The sheet's or chapter's number in front. */
  number?: number
  /** 「シート１」 or the like stands in front: a sheet's title wherever it is. */
  sheet: boolean
  /** In （） or ①: a chapter of the paper; sheets are numbered otherwise. */
  chapter: boolean
  /** Behind ■ or the like, or in a bracket. */
  signed: boolean
}

const sign = /^(?:[■□●○◆◇◎▼▽►▶]+|Q[.:](?!\d(?!0年))) ?/
const sheetNumber =
  /^(?:(?:様式|シート|スライド|No\.?) ?(\d)[:.、)]? ?|(\d{1,2})(?:[.、] ?|\) ?| +)|(\d)(?=\p{L})(?![年月日人万回]))/iu
const chapterNumber = /^(?:[(（〔]\s?[\d０-９]{1,2}\s?[)）〕]|[①-⑳]|第\s?[\d０-９一二三四五六七八九十]{1,2}\s?章)\s?/

// Spaces count here: a 1 in front of 「10年後の…」 is the sheet's, it does not make 110.
export function titleOf(line: Line): Title {
  const chapter = chapterNumber.exec(line.text)
  let rest = closeUp(line.folded)
    .replace(/^\d{1,3}(?= ?[■□])/, '')
    .trim()
  const signed = sign.exec(rest)
  if (signed) rest = rest.slice(signed[0].length)
  if (chapter) rest = rest.replace(/^(?:[(〔] ?\d{1,2} ?[)〕]|第 ?[\d一二三四五六七八九十]{1,2} ?章|\d{1,2}) ?/, '')
  const numbered = chapter ? undefined : (sheetNumber.exec(rest) ?? undefined)
  if (numbered) rest = rest.slice(numbered[0].length)
  const bracketed = /^[【<《〈[〔≪]/.test(rest)
  const text = canonOfBare(rest.replaceAll(' ', ''))
    .replace(/自治体名?:.*$/, '')
    .replace(/※.*$/, '')
    .replace(/(?<=[)か?])\d{1,3}$/, '')
    .replace(/^[【<《〈[〔≪]/, '')
    .replace(/[】>》〉\]〕≫]$/, '')
    .replace(/[。?:]+$/, '')
  const number = numbered?.[1] ?? numbered?.[2] ?? numbered?.[3]
  return {
    text,
    sheet: numbered?.[1] !== undefined,
    chapter: chapter !== null,
    signed: signed !== null || bracketed,
    ...(number && { number: Number(number) }),
  }
}

/** Letter-spaced from end to end: the spaces mean nothing. */
function closeUp(text: string): string {
  const spaces = text.split(' ').length - 1
  return spaces >= 4 && spaces > text.length * 0.35 ? text.replaceAll(' ', '') : text
}
