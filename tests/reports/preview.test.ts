import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../web/reports/clean-text.ts'
import {
  append,
  check,
  edit,
  move,
  needsLook,
  place,
  places,
  previewOf,
  remove,
  type Preview,
} from '../../web/reports/preview.ts'
import { reviewOf } from '../../web/reports/review.ts'
import { matchKnown } from '../../worker/reports/known.ts'
import { readReport } from '../../worker/reports/reader/read-report.ts'
import sample from '../../db/demo/report-sample.txt?raw'

const source = sample.split('\n')
const { head, ...reading } = readReport(sample)
const whole = previewOf({ head, ...reading })

describe('a preview', () => {
  it('shows every line of the report: in an item, in the heading or waiting', () => {
    expect(missingIn(whole)).toEqual([])
  })

  it('shows every line whatever the person does', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(4)), { maxLength: 12 }), (acts) => {
        const after = acts.reduce((preview, [a, b, act]) => acted(preview, a, b, act), whole)
        expect(missingIn(after)).toEqual([])
        expect(new Set(after.items.map(({ key }) => key)).size).toBe(after.items.length)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the words of fields that have no place where an item goes', () => {
    const item = whole.items.find(({ section, fields }) => section === 'driving' && fields.response)!
    const moved = itemIn(move(whole, item.key, { sheet: 'strategy', section: 'initiatives' }), item.key)
    expect(moved).toMatchObject({ sheet: 'strategy', section: 'initiatives', fields: {} })
    expect(moved.text).toBe(`${item.text}\n${item.fields.response}`)
  })

  it('takes the answers out with their respondent, and gives the lines back', () => {
    const person = whole.items.find(({ section }) => section === 'respondents')!
    const answers = whole.items.filter(({ fields }) => fields.respondent === person.key)
    const after = remove(whole, person.key, source)
    expect(answers.length).toBeGreaterThan(0)
    expect(after.items).toHaveLength(whole.items.length - answers.length - 1)
    const waiting = new Set(after.waiting.map(({ line }) => line))
    expect(answers.flatMap(({ lines }) => lines).every((line) => waiting.has(line))).toBe(true)
  })

  it('makes an item of each marked line, or one of all', () => {
    const preview = waitingFor(['・駅前に集まる', 'ところ', '・川沿いを歩く'])
    const to = { sheet: 'vision', section: 'images' } as const
    expect(place(preview, [1, 2, 3], to)).toMatchObject({
      items: [
        { ...to, text: '駅前に集まるところ', lines: [1, 2] },
        { ...to, text: '川沿いを歩く', lines: [3] },
      ],
      waiting: [],
    })
    expect(place(preview, [1, 2, 3], to, undefined, true).items).toMatchObject([
      { text: '・駅前に集まるところ\n・川沿いを歩く', lines: [1, 2, 3] },
    ])
  })

  it('continues an item: unmarked words in its last line, marked ones below', () => {
    const preview = waitingFor(['駅前に集まる', 'ところ', '・川沿いを歩く'])
    const one = place(preview, [1], { sheet: 'vision', section: 'images' })
    const { key } = one.items[0]!
    expect(itemIn(append(one, [2], key), key)).toMatchObject({ text: '駅前に集まるところ', lines: [1, 2] })
    expect(itemIn(append(one, [3], key), key).text).toBe('駅前に集まる\n・川沿いを歩く')
  })

  it('counts a doubtful item until somebody has looked at it', () => {
    const [first, ...others] = whole.items
    const doubtful = { ...whole, items: [{ ...first!, doubts: ['cell_guessed' as const], checked: false }, ...others] }
    expect(reviewOf(doubtful, []).doubtful).toContain(first!.key)
    expect(needsLook(itemIn(check(doubtful, first!.key), first!.key))).toBe(false)
    expect(needsLook(itemIn(edit(doubtful, first!.key, '直した文', {}), first!.key))).toBe(false)
  })

  it('names a My Number before anything is sent', () => {
    const preview = place(waitingFor(['本人の番号は1234 5678 9018']), [1], { sheet: 'vision', section: 'images' })
    const { problems } = reviewOf(preview, [])
    expect(problems.get(preview.items[0]!.key)).toContain('マイナンバー')
  })
})

describe('what the plan says already', () => {
  const said = (key: string, text: string, section: 'images' | 'respondents' | 'answers' = 'images', fields = {}) => {
    return {
      key,
      id: key,
      sheet: section === 'images' ? ('vision' as const) : ('interviews' as const),
      section,
      text,
      fields,
    }
  }

  it('is recognised in other widths, spaces and line breaks', () => {
    expect(matchKnown([said('a', '１０年後も 歩いて\n暮らせる')], [said('b', '10年後も歩いて暮らせる')])).toEqual(
      new Map([['a', 'b']]),
    )
  })

  it('answers once: what is written twice is there twice', () => {
    expect(matchKnown([said('a', '同じ文'), said('b', '同じ文')], [said('c', '同じ文')])).toEqual(new Map([['a', 'c']]))
  })

  it('tells people of one role apart by what they answered', () => {
    const person = (key: string, ...answers: string[]) => [
      said(key, '市民', 'respondents'),
      ...answers.map((text, at) => said(`${key}${at}`, text, 'answers', { respondent: key })),
    ]
    const known = matchKnown(
      [...person('x', '雪が心配'), ...person('y', '祭りが好き')],
      [...person('p', '祭りが好き'), ...person('q', '雪が心配')],
    )
    expect(known).toEqual(
      new Map([
        ['x', 'q'],
        ['x0', 'q0'],
        ['y', 'p'],
        ['y0', 'p0'],
      ]),
    )
  })

  it('does not give a stranger’s answers to somebody of the same role', () => {
    const existing = [
      said('p', '市民', 'respondents'),
      said('p0', '祭りが好き', 'answers', { respondent: 'p' }),
      said('q', '市民', 'respondents'),
      said('q0', '川が好き', 'answers', { respondent: 'q' }),
    ]
    const incoming = [said('x', '市民', 'respondents'), said('x0', '雪が心配', 'answers', { respondent: 'x' })]
    expect(matchKnown(incoming, existing)).toEqual(new Map())
  })
})

describe('cleaning a pasted text', () => {
  it('takes out what no plan may hold and keeps every line where it is', () => {
    const { text, removed } = cleanText('一\u0007行目\n二\u000B行目\f\n\u202E三\uD800')
    expect(text.split('\n')).toHaveLength(3)
    expect(text).toBe('一行目\n二 行目\f\n三\uFFFD')
    expect(removed).toBe(3)
  })
})

function acted(preview: Preview, a: number, b: number, act: number): Preview {
  const item = preview.items[a % preview.items.length]
  const loose = preview.waiting.slice(b % 200, (b % 200) + 3).map(({ line }) => line)
  const open = places.filter(({ sheet }) => sheet !== 'interviews')
  const to = open[b % open.length]!
  if (act === 0 && item) return remove(preview, item.key, source)
  if (act === 1 && item && item.sheet !== 'interviews') return move(preview, item.key, to)
  if (act === 2 && loose.length > 0) return place(preview, loose, to, undefined, a % 2 === 0)
  if (act === 3 && item && loose.length > 0) return append(preview, loose, item.key)
  return item ? check(preview, item.key) : preview
}

function missingIn({ items, waiting }: Preview) {
  const shown = new Set([...items.flatMap(({ lines }) => lines), ...waiting.map(({ line }) => line), ...head.lines])
  return source.flatMap((line, at) => (line.trim() && !shown.has(at + 1) ? [at + 1] : []))
}

function waitingFor(lines: string[]): Preview {
  return { items: [], waiting: lines.map((text, at) => ({ line: at + 1, text, kind: 'text' as const })) }
}

function itemIn({ items }: Preview, key: string) {
  return items.find((item) => item.key === key)!
}
