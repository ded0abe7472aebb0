import { canonOfBare, fold } from './fold.ts'
import type { Line } from './lines.ts'
import { newLine } from './lines.ts'
import { join, lineNumbers } from './joining.ts'

/** What a heading opens: a part of a sheet, something beside the sheets, or text that belongs nowhere (`body`). */
export type Part =
  | 'vision'
  | 'drift'
  | 'visionOrDrift'
  | 'strategy'
  | 'people'
  | 'situation'
  | 'situation.background'
  | 'situation.current'
  | 'situation.causes'
  | 'forces'
  | 'forces.resisting'
  | 'forces.driving'
  | 'roadmap'
  | 'roadmap.stage'
  | 'roadmap.outputs'
  | 'roadmap.outcomes'
  | 'roadmap.gates'
  | 'first_steps'
  | 'members'
  | 'sessions'
  | 'theme'
  | 'advice'
  | 'outlook'
  | 'epilogue'
  | 'body'

export interface Heading {
  part: Part
  line: Line
  /** Content on the heading's own line, behind the label. */
  rest: string
  /** The first of several equal labels carries the template's explanation. */
  explained: boolean
  /** A whole title of a sheet, or a question behind ■ or a number; the others are words that may stand in a text, too. */
  certain: boolean
}

interface Rule {
  part: Part
  pattern: RegExp
  /** `marked`: only behind ■, 【, ＜ or a number; `sheets`: that, and only between the sheets; `either`: one of the two; `inside`: between the sheets. */
  only?: 'marked' | 'sheets' | 'either' | 'inside'
}

// On `canon` text without mark, sheet number, trailing 自治体名 and ※; a rule must match to the end.
const rules: Rule[] = [
  { part: 'visionOrDrift', pattern: /^(?:10年後の)?(?:地域の)?ありたい姿(?:と|・|及び|および)なりゆきの未来$/ },
  {
    part: 'vision',
    pattern:
      /^(?:10年後の)?(?:地域|まち|市|町|村)?の?ありたい姿(?:\(ビジョン\))?(?:は|とは)(?:、)?(?:どんな|どのような|何|なん).{0,12}$/,
    only: 'either',
  },
  { part: 'vision', pattern: /^(?:10年後の)?(?:地域の)?ありたい姿(?:\(ビジョン\))?$/, only: 'sheets' },
  {
    part: 'drift',
    pattern:
      /^(?:予測される|このままの|このままいくと)?なりゆきの未来(?:は|とは)(?:、)?(?:どんな|どのような|何|なん).{0,12}(?:\(.*\))?$/,
    only: 'either',
  },
  { part: 'drift', pattern: /^(?:予測される)?なりゆきの未来(?:\(.*\))?$/, only: 'sheets' },
  {
    part: 'strategy',
    pattern: /^これから(?:の)?(?:自治体|市|町|村|行政)(?:の|が)(?:果たす|担う)べき役割(?:\(戦略的な取組\))?$/,
  },
  {
    part: 'strategy',
    pattern:
      /^(?:地域のありたい姿(?:\(ビジョン\))?の実現に向けて、?)?(?:あなたの自治体|自治体|本市|当市|本町|本村)が?、?戦略的に取組んで(?:いく|いる)ことは(?:どんな|どのような|何).{0,10}$/,
    only: 'either',
  },
  { part: 'strategy', pattern: /^\(?戦略的な取組\)?$/, only: 'sheets' },
  { part: 'people', pattern: /^人・?組織(?:づくり)?のあるべき姿$/, only: 'inside' },
  {
    part: 'people',
    pattern: /^果たすべき役割を実践するための「?人材マネジメント」?(?:を考える|とは|について.*)$/,
    only: 'either',
  },
  { part: 'situation', pattern: /^人・?組織(?:づくり)?の現状と(?:問題点|課題)$/ },
  {
    part: 'situation.background',
    pattern: /^(?:背景・?)?(?:過去から|これまで)の(?:経緯|経過|背景)$|^背景と?経緯$/,
    only: 'marked',
  },
  { part: 'situation.current', pattern: /^現状(?:の?把握)?$/, only: 'marked' },
  { part: 'situation.causes', pattern: /^(?:問題の)?原因(?:の?分析)?$/, only: 'marked' },
  { part: 'forces', pattern: /^(?:推進力|抵抗力).*(?:\(フォースフィールド分析\))$|^フォースフィールド分析$/ },
  { part: 'forces', pattern: /^(?:推進力を(?:活|生)かし、?抵抗力|抵抗力.{0,12}推進力).{0,14}(?:考える|検討)$/ },
  { part: 'forces.resisting', pattern: /^(?:予想|想定|予測)される抵抗力.*$/, only: 'either' },
  { part: 'forces.driving', pattern: /^(?:変革を?進める|変革の|変革への)推進力.*$/, only: 'either' },
  { part: 'forces.resisting', pattern: /^抵抗力(?:$|\(.*\)$|(?:と|は|への|に対する).{0,30}$)/, only: 'sheets' },
  { part: 'forces.driving', pattern: /^推進力(?:$|\(.*\)$|(?:と|は|を|の).{0,30}$)/, only: 'sheets' },
  {
    part: 'first_steps',
    pattern: /^(?:まず取組む?アクションの(?:詳細|内容))?\(?一歩踏み?出すシート\)?$|^まず取組む?アクションの詳細.*$/,
  },
  {
    part: 'roadmap.stage',
    pattern: /^(?:まず|最初に|はじめに|次に|続いて|さらに|その後)、?取組む?アクション(?:$|[(:].*$|(?:R|令和|20)\d.*$)/,
  },
  { part: 'roadmap', pattern: /^現状からあるべき姿に向けての作戦.*$|^(?:アクションプランの)?段階図$/ },
  { part: 'roadmap.outcomes', pattern: /^アウトカム(?:$|\(?アクションに.*$|[:・].*$)/, only: 'inside' },
  { part: 'roadmap.outputs', pattern: /^アウトプット(?:$|\(?アクションの.*$|[:・].*$)/, only: 'inside' },
  { part: 'roadmap.gates', pattern: /^目標設定(?:$|\(?次の段階.*$|[:・].*$)/, only: 'inside' },

  { part: 'members', pattern: /^(?:参加|研究会)?(?:メンバー|研究生|参加者)(?:一覧|名簿|紹介)?$/, only: 'marked' },
  {
    part: 'theme',
    pattern: /^(?:(?:20\d\d|令和.{1,2}|R\d{1,2})年?度?)?(?:\(.{4,8}\))?(?:の)?(?:研究会|部会|年間)?(?:の)?テーマ$/,
    only: 'marked',
  },
  {
    part: 'sessions',
    pattern: /^(?:活動|研究会|主な活動)?(?:内容|の?経過|の?日程|スケジュール|日程)$/,
    only: 'marked',
  },
  {
    part: 'advice',
    pattern:
      /^(?:参考[>】]?)?.{0,40}(?:幹事|アドバイザー|プラクティショナー|講師)(?:団|の皆様|の方々)?(?:から|より|による)?の?(?:いただいた|頂いた)?(?:主な)?(?:アドバイス|助言|コメント|講評|フィードバック|ご意見|提言).{0,8}$/,
    only: 'marked',
  },
  {
    part: 'outlook',
    pattern:
      /^(?:今後の)?(?:取組)?の?(?:推進|実践|実現)?(?:に向けた|のための|の)?(?:カギ|鍵|ポイント|キーポイント|キー)$/,
    only: 'marked',
  },
  { part: 'epilogue', pattern: /^付記$/ },
  {
    part: 'body',
    pattern:
      /^(?:次年度に向けた展望|自分達?(?:たち)?としての取組シナリオ|(?:1|一)年後に目指す状態.*|今後の展望|はじめに|おわりに|終わりに|まとめ|参考文献|目次)$/,
  },
  {
    part: 'body',
    pattern:
      /^(?:人材マネジメント部会|地域経営部会)の?(?:概要|とは)$|^活動(?:の)?(?:概要|経過)$|^アクションプラン作成への道のり$/,
  },
  {
    part: 'body',
    pattern:
      /^.{0,20}大切にする「?基本」?を学ぶ$|^その現状をさらに深掘りする.*$|^.{0,14}現状(?:把握)?とありたい姿の研究$|^変革に向けたアクションプラン$/,
  },
]

const reference = /※(?:様式|シート)\d$/

/** A heading of the template at the start of these lines, with the lines that it spans. */
export function headingAt(
  lines: Line[],
  at: number,
  inSheets: boolean,
): { heading: Heading; span: number } | undefined {
  const first = lines[at]!
  if (first.mark.kind === 'bullet' && !/^[●○◎◆◇▼]/.test(first.text)) return undefined
  for (let span = 1; span <= 3 && at + span <= lines.length; span++) {
    const parts = lines.slice(at, at + span)
    if (span > 1 && !continues(parts[span - 2]!, parts[span - 1]!)) return undefined
    const heading = matchHeading(parts, inSheets, lines[at + span])
    if (!heading) continue
    const subtitle = lines[at + span]
    const longer =
      subtitle?.canon.startsWith('(') && continues(parts[span - 1]!, subtitle)
        ? matchHeading([...parts, subtitle], inSheets, lines[at + span + 1])
        : undefined
    return longer ? { heading: longer, span: span + 1 } : { heading, span }
  }
  return undefined
}

/** 「※シート１」 behind a heading: a pointer to another sheet, drawn on this one. */
export function isReference(line: Line, next: Line | undefined): boolean {
  return reference.test(line.canon) || (next !== undefined && /^\(?※(?:様式|シート)\d\)?$/.test(next.canon))
}

function matchHeading(parts: Line[], inSheets: boolean, next: Line | undefined): Heading | undefined {
  const line =
    parts.length === 1
      ? parts[0]!
      : newLine(join(parts.map((part) => part.text)), lineNumbers(parts), parts[0]!.gap, parts[0]!.page)
  if (line.canon.length > 90) return undefined
  const title = titleOf(line)
  if (!title.text) return undefined
  if (isReference(line, next)) return undefined
  for (const rule of rules) {
    if (!allows(rule.only, title.marked, inSheets) || !rule.pattern.test(title.text)) continue
    // Chapters of the paper are numbered （１）, sheets never are.
    if (isParenNumbered(line.canon) && isSheetPart(rule.part)) continue
    if (rule.part === 'visionOrDrift') {
      return {
        part: title.number === 1 ? 'vision' : title.number === 2 ? 'drift' : rule.part,
        line,
        rest: '',
        explained: false,
        certain: true,
      }
    }
    return {
      part: rule.part,
      line,
      rest: restOf(rule.part, line),
      explained: /により|の結果|次の段階/.test(title.text),
      certain: rule.only === undefined || line.mark.kind === 'square' || title.number !== undefined,
    }
  }
  return undefined
}

function allows(only: Rule['only'], marked: boolean, inSheets: boolean): boolean {
  if (only === 'marked') return marked
  if (only === 'inside') return inSheets
  if (only === 'either') return marked || inSheets
  return only === undefined || (marked && inSheets)
}

export function isSheetPart(part: Part): boolean {
  return !['members', 'sessions', 'theme', 'advice', 'outlook', 'epilogue', 'body'].includes(part)
}

function continues(above: Line, line: Line): boolean {
  return line.mark.kind === 'none' && line.canon.length <= 60 && !above.canon.includes('※')
}

function isParenNumbered(text: string): boolean {
  return /^[(〔]\d{1,2}[)〕]/.test(text)
}

interface Title {
  text: string
  number?: number
  marked: boolean
}

// Spaces count here: a 1 in front of 「10年後の…」 is the sheet's, it does not make 110.
function titleOf(line: Line): Title {
  let rest = fold(line.text)
    .replace(/^\d{1,3}(?= ?[■□])/, '')
    .trim()
  const mark = /^[■□●○◆◇◎▼▽►▶]+ ?/.exec(rest)
  if (mark) rest = rest.slice(mark[0].length)
  const numbered =
    /^(?:(?:様式|シート|スライド|No\.?) ?(\d)[:.、)]? ?|(\d{1,2})(?:[.、)] ?| +)|\( ?\d{1,2} ?\) ?|(\d)(?=\p{L})(?![年月日人万回]))/iu.exec(
      rest,
    )
  if (numbered) rest = rest.slice(numbered[0].length)
  const opening = /^[【<《〈[〔≪]/.exec(rest)
  const text = canonOfBare(rest.replaceAll(' ', ''))
    .replace(/自治体名?:.*$/, '')
    .replace(/※.*$/, '')
    .replace(/^[【<《〈[〔≪]/, '')
    .replace(/[】>》〉\]〕≫]$/, '')
    .replace(/[。?:]+$/, '')
  const number = numbered?.[1] ?? numbered?.[2] ?? numbered?.[3]
  return { text, marked: Boolean(mark ?? opening ?? numbered), ...(number && { number: Number(number) }) }
}

function restOf(part: Part, line: Line): string {
  if (part === 'roadmap.outputs' || part === 'roadmap.outcomes' || part === 'roadmap.gates') {
    return (
      /^[^・•●]*?(?:アウトカム|アウトプット|目標設定)[^・•●:：]*[:：]?\s*([・•●].*|(?<=[:：]\s*).+)$/u.exec(
        line.text,
      )?.[1] ?? ''
    )
  }
  return ''
}
