import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHints } from '../../../worker/deidentification/hints/hints.ts'
import { hideItems } from '../../../worker/deidentification/hide.ts'
import { labelWordsOf } from '../../../worker/deidentification/label-words.ts'
import { drawLabels } from '../../../worker/deidentification/labels.ts'
import { locateHints, wordsLeftIn } from '../../../worker/deidentification/hints/rewriting.ts'
import { passagesOf } from '../../../worker/deidentification/passages.ts'
import { countUndecided, locate, review } from '../../../worker/deidentification/review.ts'
import type { Decision } from '../../../worker/deidentification/schema.ts'
import type { Item, SheetId } from '../../../worker/plans/sheets.ts'

const hints = (text: string, sheet: SheetId = 'interviews') =>
  findHints(text, sheet).map(({ start, end, kind }) => [kind, text.slice(start, end)])

describe('findHints', () => {
  it.each<[string, string, SheetId?]>([
    [
      '「窓口に来る人の顔を見ないまま、書類だけを見て仕事をしている」',
      '上司は「窓口に来る人の顔を見ないまま、書類だけを見て仕事をしている」と話した。',
    ],
    [
      '『まず自分たちが楽しまなければ、まちの人は動いてくれない』',
      '助言：『まず自分たちが楽しまなければ、まちの人は動いてくれない』',
      'advice',
    ],
    [
      '「若い頃に「やってみろ」と言われたことが、今の自分の土台になっている」',
      '彼は「若い頃に「やってみろ」と言われたことが、今の自分の土台になっている」という。',
    ],
  ])('asks to put %s in other words', (quote, text, sheet) => expect(hints(text, sheet)).toEqual([['quote', quote]]))

  it.each([
    '無能な上司のもとでは人は育たない。',
    '前の係ではパワハラが続いていた。',
    '不祥事を隠蔽しようとした。',
    '困っている人を見て見ぬふりをする。',
    '見て見ぬ振りの風土がある。',
    'やる気がない職員が多い。',
    'やる気のある人ほど辞めたいと言う。',
    '老害と呼ばれても仕方がない。',
    '怒鳴る課長がいて、誰も意見を言えない。',
    '仕事をしない管理職がいる。',
    '責任を取らない人が上に立つ。',
    '上司は現場のことを分かっていない。',
    '部長に提案しても、話を聞いてくれない。',
    '市長の顔色ばかりをうかがう。',
    '管理職は前例踏襲で、決断しない。',
    '先輩の言いなりになっている。',
    '人事課への不信がある。',
    '若手は丸投げされて潰される。',
  ])('sees a criticism in 「%s」', (text) => expect(hints(text)).toEqual([['criticism', text]]))

  it.each<[string, SheetId?]>([
    ['市民が「ありがとう」と言う。'],
    ['「窓口に来る人の顔を見ないまま、書類だけを見て仕事をしている」という声がある。', 'situation'],
    ['ハラスメント防止研修を毎年行う。'],
    ['パワハラ対策の指針を定める。'],
    ['カスタマーハラスメントへの対応方針をつくる。', 'strategy'],
    ['最悪の場合に備える。'],
    ['管理職のマネジメント能力が不足している。', 'situation'],
    ['上司と部下の対話を増やす。'],
    ['部長は職場を回り、声をかけている。'],
    ['市民の理解が広がっていない。'],
    ['当時の課長は、私たちの発表を最後まで聞いてくれた。'],
    ['バカンスの季節に観光客が増える。'],
    ['差別化を図り、選ばれるまちにする。'],
  ])('leaves 「%s」 alone', (text, sheet) => expect(hints(text, sheet)).toEqual([]))

  it('takes a whole sentence where a criticism holds a quotation', () => {
    const text = '・前の課長は「お前のような無能は役所に要らないから早く辞めてしまえ」と言った。次の話。'
    expect(hints(text)).toEqual([['criticism', text.slice(1, text.indexOf('次の話'))]])
  })

  it('reads hostile text in time that grows with its length', () => {
    for (const text of [
      '「'.repeat(50_000),
      '「あ'.repeat(40_000),
      `「${'あ'.repeat(80_000)}`,
      '上司'.repeat(40_000),
    ]) {
      expect(findHints(text, 'interviews').length).toBeLessThan(3)
    }
  })
})

const item = (text: string): Item => ({ id: 'one', sheet: 'interviews', section: 'answers', text, fields: {} })
const rewrite = (place: string, replacement: string): Decision => ({
  place,
  treatment: 'rewrite',
  replacement,
  reason: '',
})
const hintsOf = (items: Item[]) => locateHints(passagesOf(items), locate(passagesOf(items), []))
const hidden = (items: Item[], decisions: Decision[]) => {
  const findings = review({ items, roster: [], decisions })
  return hideItems(items, findings, drawLabels(findings, labelWordsOf(findings, [])))[0]!.text
}

describe('putting in other words', () => {
  const text = '係の話。総務部の佐藤課長は「現場の声を聞かずに決めるから、誰もついてこないのだと思う」と言った。'

  it('takes along what was found inside, and asks about the rest', () => {
    const items = [item(text)]
    const [quote] = hintsOf(items)
    const before = review({ items, roster: [], decisions: [] })
    expect(before.map(({ finding }) => finding.category)).not.toContain('quote')
    const inside = [item('彼は「佐藤さんと鈴木さんが決めたことを、誰も疑おうとしない」と言った。')]
    const [other] = hintsOf(inside)
    const decisions = [rewrite(other!.place, 'という趣旨のこと')]
    expect(countUndecided(review({ items: inside, roster: [], decisions: [] }))).toBe(2)
    expect(countUndecided(review({ items: inside, roster: [], decisions }))).toBe(0)
    expect(hidden(inside, decisions)).toBe('彼はという趣旨のことと言った。')
    expect(quote!.finding.text).toBe('「現場の声を聞かずに決めるから、誰もついてこないのだと思う」')
  })

  it('counts only where none of what stood inside stands in the other words again', () => {
    const items = [item('彼は「佐藤さんと鈴木さんが決めたことを、誰も疑おうとしない」と言った。')]
    const [quote] = hintsOf(items)
    const found = locate(passagesOf(items), [])
    expect(wordsLeftIn('佐　藤さんの話', quote!, found)).toEqual(['佐藤'])
    const decisions = [rewrite(quote!.place, '佐　藤さんたちの話')]
    expect(countUndecided(review({ items, roster: [], decisions }))).toBe(2)
    expect(hidden(items, decisions)).toContain('疑おうとしない')
  })

  it('is asked once: a decision stays when the text changes elsewhere, and goes with its words', () => {
    const [quote] = hintsOf([item(text)])
    const [same] = hintsOf([item(`はじめに。${text}`)])
    const [changed] = hintsOf([item(text.replace('誰も', '人が'))])
    expect(same!.place).toBe(quote!.place)
    expect(changed!.place).not.toBe(quote!.place)
  })

  it('leaves the text as it is where nobody decided, or decided so', () => {
    const items = [item('老害と呼ばれる。')]
    const [hint] = hintsOf(items)
    expect(hidden(items, [])).toBe('老害と呼ばれる。')
    expect(hidden(items, [{ ...rewrite(hint!.place, ''), treatment: 'keep', reason: 'このまま' }])).toBe(
      '老害と呼ばれる。',
    )
    expect(hidden(items, [{ ...rewrite(hint!.place, ''), treatment: 'drop' }])).toBe('')
  })

  it('lets nothing of what was rewritten leave, whatever stands in and around it', () => {
    const part = fc.constantFrom(
      '佐藤課長',
      '鈴木さん',
      '024-924-2111',
      '無能な上司',
      '。',
      '「',
      '」',
      '市民',
      '、',
      '老害',
      'と言った',
      '令和3年5月13日に面談',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const items = [item(`X${parts.join('、')}Y`)]
        const all = hintsOf(items)
        const words = '別の言葉で'
        const decisions = all.map(({ place }) => rewrite(place, words))
        const findings = review({ items, roster: [], decisions })
        const others = findings.filter(({ decision }) => !decision)
        const decided = [
          ...decisions,
          ...others.map(({ place }): Decision => ({ place, treatment: 'drop', replacement: '', reason: '' })),
        ]
        const said = hidden(items, decided)
        for (const { finding } of [...all, ...others]) expect(said).not.toContain(finding.text)
        expect(said.split(words)).toHaveLength(all.length + 1)
      }),
    )
  })
})
