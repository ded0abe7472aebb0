import { fold } from './fold.ts'
import type { Lexicon, Notion } from './lexicon.ts'

/** Notions of a text by their place in the lexicon: 1 where it is said to be there or to grow, -1 where it lacks or shrinks, 0 where both. */
export type Said = Map<number, number>

/** `wording`: the characters that say each notion. */
export interface Spoken {
  said: Said
  wording: Map<number, string>
}

// As far apart as two fragments of one thought stand.
const near = 18
const lacking =
  /な(?:い|か|く)(?!て[もは])|ず(?!つ|っと)|ません|ぬ|不足|足り(?!て|る|た)|少な|減|低下|低[いく]|下が|弱|希薄|乏し|欠|失[うっわ]|衰|停滞|進ま|困難|難し|不十分|遅|脱却|打破|解消|払拭|防|無縁|をやめ|廃止|克服|取り払|縮小/
// A word is turned round by what stands right behind it only.
const negated = /^[ぁ-ん]{0,3}?(?:な(?:い|か(?!で)|く(?!て[もは]))|ず(?!つ|っと)|ません|んで?(?=$|[、。人職]))/
// A lack is turned round where it is overcome, or where there is none.
const overcome =
  /^(?:[がはもの]な[いく]|[^、。]{0,6}?(?:脱却|打破|解消|払拭|防|克服|取り払|改善|是正|壊|なくす|なくし|なくそ|減ら|減る|抑え|をやめ|捨て|縮小|とらわれ[なず]|捉われ[なず]|縛られ[なず]|こだわら[なず]|頼ら[なず]|恐れ[なず]|抜け出))/
const ending = /^[^、。]{0,6}?(?:解消|改善|克服|打破|脱却|払拭|なくす|なくし|防|是正|対策)/
const obliging =
  /なければな|なければいけ|ねばな|ではない(?:か|だろ)|だけで(?:は)?な|のみでな|ばかりでな|に限らず|しかな|かもしれな|に違いな|問わず|関わらず|かかわらず|少なからず|思わず|必ず|まず|絶えず/g

export function readNotions({ notions, meetings, index }: Lexicon, text: string): Spoken {
  const folded = fold(text)
  const plain = folded.replace(obliging, (found) => '＿'.repeat(found.length))
  const said: Said = new Map()
  const wording = new Map<number, string>()
  const say = (notion: number, end: number, words: string) => {
    const sign = isTurned(notions[notion]!, plain.slice(end, end + 14)) ? -1 : 1
    const before = said.get(notion)
    said.set(notion, before === undefined || before === sign ? sign : 0)
    wording.set(notion, (wording.get(notion) ?? '') + words)
  }

  const spots = new Map<number, Spot[]>()
  index.search(folded, (group, start, end) => {
    if (group < notions.length) say(group, end, folded.slice(start, end))
    const before = spots.get(group)
    if (before) before.push({ start, end })
    else spots.set(group, [{ start, end }])
  })
  for (const [group, found] of spots) {
    for (const { notion, groups } of meetings.get(group) ?? []) {
      const others = groups.filter((other) => other !== group).map((other) => spots.get(other))
      if (others.includes(undefined)) continue
      const met = meetingOf(found, others as Spot[][], folded)
      if (met)
        say(
          notion,
          Math.max(...met.map(({ end }) => end)),
          met.map((spot) => folded.slice(spot.start, spot.end)).join(''),
        )
    }
  }
  return { said, wording }
}

interface Spot {
  start: number
  end: number
}

/** One of each, if they stand near one of the first in one sentence. */
function meetingOf(first: Spot[], others: Spot[][], text: string) {
  for (const spot of first) {
    const met = others.map((spots) => spots.find((other) => isNear(spot, other, text)))
    if (!met.includes(undefined)) return [spot, ...(met as Spot[])]
  }
  return undefined
}

function isNear(a: Spot, b: Spot, text: string) {
  if (a.start > b.start) return isNear(b, a, text)
  if (b.start < a.end || b.start - a.end > near) return false
  return !text.slice(a.end, b.start).includes('。')
}

/** Whether what a notion's fragment names is said to lack, to shrink or to be done away with, in the rest of its clause. */
function isTurned({ kind, lack }: Notion, following: string) {
  const rest = following.split(/[、。]/, 1)[0] ?? ''
  if (kind === 'word') return negated.test(rest)
  if (lack) return overcome.test(rest)
  const found = lacking.exec(rest)
  if (!found || found.index > 8) return false
  return !ending.test(rest.slice(found.index + found[0].length))
}
