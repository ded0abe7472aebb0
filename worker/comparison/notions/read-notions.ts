import { fold } from './fold.ts'
import type { Lexicon } from './lexicon.ts'

/** Notions of a text by their place in the lexicon: 1 where it is said to be there or to grow, -1 where it lacks or shrinks, 0 where both. */
export type Said = Map<number, number>

// As far apart as two fragments of one thought stand.
const near = 24
const lacking =
  /なくな|なく(?!て(?:も|は))|な(?:い|か)|ず(?!つ|っと)|ません|ぬ|不足|足り(?!て|る|た)|少な|減|低下|低い|低く|下が|弱|希薄|乏し|欠|失|衰|停滞|滞|進ま|困難|難し|不十分|遅|脱却|打破|解消|払拭|防|抑|無縁|なくす|なくし|やめ|廃止|克服|壊|取り払|縮小/
const ending = /^[^、。]{0,6}?(?:解消|改善|克服|打破|脱却|払拭|なくす|なくし|なくな|防|是正|対策)/
const ownEnding = /^(?![がはもをの])(?:[ぁ-ん]{0,3}?な[いかく]|[ぁ-ん]?ず|[ぁ-ん]{0,2}?ません)/
const obliging =
  /なければな|なければいけ|ねばな|ではない(?:か|だろ)|だけで(?:は)?な|のみでな|ばかりでな|に限らず|しかな|かもしれな|に違いな|問わず|関わらず|かかわらず|少なからず|思わず|必ず|まず|絶えず/g

export function readNotions({ notions, ways, trie }: Lexicon, text: string): Said {
  const folded = fold(text)
  const plain = folded.replace(obliging, (found) => '＿'.repeat(found.length))
  const said: Said = new Map()
  const say = (notion: number, end: number) => {
    const sign = isLacking(plain, end, notions[notion]!.lack) ? -1 : 1
    const before = said.get(notion)
    said.set(notion, before === undefined || before === sign ? sign : 0)
  }
  const parts = new Map<number, [number, number, number][]>()
  trie.search(folded, (mark, start, end) => {
    const way = mark >> 2
    const { notion, parts: all } = ways[way]!
    if (all === 1) say(notion, end)
    else parts.set(way, [...(parts.get(way) ?? []), [mark & 3, start, end]])
  })
  for (const [way, found] of parts) {
    const { notion, parts: all } = ways[way]!
    const end = endOfAll(found, all, folded)
    if (end !== undefined) say(notion, end)
  }
  return said
}

/** Where the last of the parts ends, if they all stand near each other in one sentence. */
function endOfAll(found: [part: number, start: number, end: number][], all: number, text: string) {
  for (const [first, start, end] of found) {
    let last = end
    let left = all - 1
    for (let part = 0; part < all; part++) {
      if (part === first) continue
      const other = found.find(
        ([name, from, to]) =>
          name === part && (from >= end || to <= start) && gap(text, start, end, from, to) !== undefined,
      )
      if (!other) break
      last = Math.max(last, other[2])
      left--
    }
    if (left === 0) return last
  }
  return undefined
}

function gap(text: string, start: number, end: number, from: number, to: number) {
  const between = from >= end ? text.slice(end, from) : text.slice(to, start)
  return between.length <= near && !between.includes('。') ? between : undefined
}

/** Whether what ends here is said to lack, to shrink or to be done away with, in the rest of its clause. */
function isLacking(text: string, end: number, ownLack: boolean) {
  let rest = text.slice(end, end + 14).split(/[、。]/, 1)[0] ?? ''
  const from = ownLack ? (ownEnding.exec(rest)?.[0].length ?? 0) : 0
  rest = rest.slice(from)
  const found = lacking.exec(rest)
  if (!found || found.index > 10) return false
  return !ending.test(rest.slice(found.index + found[0].length))
}
