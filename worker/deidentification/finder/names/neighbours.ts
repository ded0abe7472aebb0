import type { Candidate } from './candidate.ts'
import { isMunicipality, isNoName, notPersonEnd, shapeOf } from './shapes.ts'
import type { NameSpan } from './spans.ts'
import { kinds, type Words } from './words.ts'

const after =
  /^(?:[、,・／/]| ?と|[ \t]{1,2}) ?([\p{Script=Han}々ヶ]{1,5}|[ァ-ヶー]{2,8})(?![\p{Script=Han}々ヶァ-ヶー])/u
const before =
  /(?<![\p{Script=Han}々ヶァ-ヶー])([\p{Script=Han}々ヶ]{1,5}|[ァ-ヶー]{2,8})(?:[、,・／/]|と|[ \t]{1,2}) ?$/u

const separator = /[、・]/u

/** What stands beside a sure name in a list and looks like one, or is one to the model at a pinch: 関 of 佐藤・鈴木・関. */
export function namesInLists(text: string, sure: Candidate[], faint: NameSpan[], words: Words): Candidate[] {
  const found: Candidate[] = []
  const queue = [...sure]
  const faintEnds = new Map(faint.map((span) => [span.start, span.end]))
  const seen = new Set(sure.map(({ start }) => start))
  const sureAt = new Set(sure.flatMap(({ start, end }) => [start, -end]))
  /** 鶏冠井 of 伊東・鶏冠井・中島. */
  const isBetween = (start: number, end: number) =>
    sureAt.has(-(start - 1)) &&
    sureAt.has(end + 1) &&
    separator.test(text.charAt(end)) &&
    (text.charAt(start - 1) === '・' ||
      (separator.test(text.charAt(start - 1)) && !words.isCommon(text.slice(start, end))))
  const add = (start: number, name: string) => {
    const end = start + name.length
    const isFaint = faintEnds.get(start) === end
    if (
      seen.has(start) ||
      isNoName(name) ||
      isMunicipality(name, words) ||
      (isOtherThing(name, words) && !isBetween(start, end)) ||
      /年[目度]$/u.test(name) ||
      notPersonEnd.test(text.slice(end, end + 8))
    )
      return
    const isAlone = name.length === 1 && !isFaint && /\s/.test(text.charAt(start - 1) + text.charAt(end))
    if (isAlone || !(isFaint || looksAlike(name, words) || isBetween(start, end))) return
    seen.add(start)
    const candidate = { start, end, probability: 0.7, code: 'list' as const }
    found.push(candidate)
    queue.push(candidate)
  }
  for (let candidate = queue.pop(); candidate; candidate = queue.pop()) {
    const { start, end } = candidate
    const next = after.exec(text.slice(end, end + 10))
    if (next) add(end + next[0].length - (next[1] ?? '').length, next[1] ?? '')
    const previous = before.exec(text.slice(Math.max(0, start - 10), start))
    if (previous) add(start - previous[0].length, previous[1] ?? '')
  }
  return found
}

/** 三菱, 早稲田: known to the dictionary, and not as a name. */
function isOtherThing(name: string, words: Words) {
  const found = words.kindsOf(name)
  return (found & (kinds.place | kinds.organisation)) !== 0 && !(found & (kinds.surname | kinds.givenName))
}

function looksAlike(name: string, words: Words) {
  const shape = shapeOf(name, words)
  return (shape === 'full' || shape === 'surname') && !(words.isCommon(name) && name.length > 1)
}
