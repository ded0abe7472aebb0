import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import figures from '../../db/figures/municipalities.json' with { type: 'json' }
import { readDay } from '../../worker/municipalities/days.ts'
import { readCode } from '../../worker/municipalities/municipality-names.ts'
import { matchTeams, readSessions, readTeams, wantedOf } from '../../worker/municipalities/year-csv.ts'

const country = figures.rows
  .map(([code, prefecture, name, , kind]) => ({ code, prefecture, name, kind }) as Record<string, string>)
  .filter(({ kind }) => kind !== '都道府県')
  .map(({ code, prefecture, name }) => ({ code: code!, prefecture: prefecture!, name: name! }))

const read = (text: string) => matchTeams(readTeams(text), country)
/** What the worker's one statement would find. */
const lookedUp = (text: string) => {
  const { names, codes } = wantedOf(readTeams(text))
  return country.filter(({ code, name }) => names.includes(name) || codes.includes(code))
}

describe('a line of teams', () => {
  it.each([
    ['郡山市', '072036'],
    ['072036', '072036'],
    ['72036', '072036'],
    ['０７２０３６', '072036'],
    ['福島県郡山市', '072036'],
    ['福島県　郡山市', '072036'],
    ['福島県\t郡山市\t第一班', '072036'],
    ['郡山市（福島県）', '072036'],
    ['"郡山市","第一班，兼務",""', '072036'],
    ['広島県府中市', '342084'],
    ['東京都府中市', '132063'],
    ['府中市(東京都)', '132063'],
    ['北海道森町', '013455'],
    ['大和郡山市', '292036'],
    ['福島県西白河郡西郷村', '074616'],
    ['西白河郡西郷村', '074616'],
    ['千代田区', '131016'],
    ['七ケ宿町', '043028'],
    ['金ヶ崎町', '033812'],
    ['京都府京都市', '261009'],
    ['愛知県豊橋市', '232017'],
  ])('%s is %s', (typed, code) => {
    expect(read(typed)).toMatchObject([{ found: { code } }])
    expect(read(typed)[0]!.trouble).toBeUndefined()
    expect(matchTeams(readTeams(typed), lookedUp(typed))).toEqual(read(typed))
  })

  it.each([
    ['府中市', 'ambiguous'],
    ['池田町', 'ambiguous'],
    ['郡川市', 'unknown'],
    ['宮城県郡山市', 'unknown'],
    ['福島県', 'unknown'],
    ['072037', 'wrongCode'],
    ['12', 'wrongCode'],
    [', 第一班', 'nameless'],
    [`郡山市, ${'長'.repeat(61)}`, 'tooLong'],
    ['郡山市, , A', 'alone'],
  ])('%s is refused as %s', (typed, kind) => {
    expect(read(typed)).toMatchObject([{ source: typed, trouble: { kind } }])
  })

  it('names every municipality that an ambiguous name may mean', () => {
    const [line] = read('府中市')
    expect(line!.trouble).toMatchObject({ candidates: [{ prefecture: '東京都' }, { prefecture: '広島県' }] })
  })

  it('is a duplicate where municipality and team are those of an earlier line', () => {
    const lines = read('郡山市\n\n072036\n郡山市,第二班\n福島県郡山市,第二班')
    expect(lines.map(({ line, trouble }) => [line, trouble])).toEqual([
      [1, undefined],
      [3, { kind: 'twice', line: 1 }],
      [4, undefined],
      [5, { kind: 'twice', line: 4 }],
    ])
  })

  it('has at most fifteen others in its group', () => {
    const text = country.slice(0, 16).map(({ code }) => `${code},,A`)
    expect(read(text.join('\n')).every(({ trouble }) => trouble?.kind === 'crowded')).toBe(true)
    expect(read(text.slice(1).join('\n')).some(({ trouble }) => trouble)).toBe(false)
  })
})

describe('a line of headings', () => {
  it.each([
    '自治体,チーム名,対話グループ',
    '自治体名\tチーム\tグループ',
    '市町村,班,対話自治体',
    '団体コード,チーム名,グループ',
  ])('%s is no team', (heading) => {
    const separator = heading.includes('\t') ? '\t' : ','
    expect(read(`${heading}\n${['072036', '第一班', ''].join(separator)}`)).toMatchObject([
      { line: 2, teamName: '第一班', found: { code: '072036' } },
    ])
  })

  it('puts columns into another order and knows prefectures and codes of their own', () => {
    const text =
      '対話グループ\t都道府県\t自治体\t団体コード\tチーム名\nA\t広島県\t府中市\t\t一\nA\t\t池田町\t013463\t二'
    const lines = read('対話グループ\t都道府県\t自治体\tチーム名\nA\t広島県\t府中市\t一\nA\t東京都\t府中市\t二')
    expect(lines).toMatchObject([
      { found: { code: '342084' }, teamName: '一', group: 'A' },
      { found: { code: '132063' }, teamName: '二', group: 'A' },
    ])
    expect(read(text)[0]).toMatchObject({ found: { code: '342084' } })
  })
})

describe('what is pasted', () => {
  it('is read by the worker as the browser showed it, and no line is lost', () => {
    const municipality = fc.oneof(
      fc.constantFrom(...country).map(({ name }) => name),
      fc.constantFrom(...country).map(({ prefecture, name }) => `${prefecture}${name}`),
      fc.constantFrom(...country).map(({ code }) => code),
      fc.constantFrom(...country).map(({ name }) => name.replaceAll('ヶ', 'ケ').replaceAll('龍', '竜')),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    )
    const line = fc
      .tuple(
        municipality,
        fc.constantFrom('', '第一班'),
        fc.constantFrom('', 'A', 'B'),
        fc.constantFrom('\t', ',', '，'),
      )
      .map(([name, team, group, separator]) => [name, team, group].join(separator))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n')
        const shown = read(text)
        expect(matchTeams(readTeams(text), lookedUp(text))).toEqual(shown)
        for (const { found, trouble } of shown) expect(!found).toBe(trouble !== undefined && !found)
        const filled = text.split(/\r\n?|\n/).filter((one) => /[^\s,，、"\uFEFF]/u.test(one)).length
        expect(shown.length).toBeGreaterThanOrEqual(filled - 1)
      }),
    )
  })

  it('finds every municipality of the country by prefecture and name, and by code', () => {
    const byName = country.map(({ prefecture, name }) => `${prefecture}${name}`).join('\n')
    const byCode = country.map(({ code }) => code).join('\n')
    for (const text of [byName, byCode]) {
      expect(read(text).map(({ found }) => found?.code)).toEqual(country.map(({ code }) => code))
      expect(matchTeams(readTeams(text), lookedUp(text))).toEqual(read(text))
    }
    expect(country.every(({ code }) => readCode(code) === code)).toBe(true)
  })
})

describe('a day', () => {
  it.each([
    ['2024-04-16', '2024-04-16'],
    ['2024/4/16', '2024-04-16'],
    ['2024.4.16', '2024-04-16'],
    ['2024年4月16日', '2024-04-16'],
    ['２０２４／４／１６', '2024-04-16'],
    ['R6.4.16', '2024-04-16'],
    ['r6/4/16', '2024-04-16'],
    ['令和6年4月16日', '2024-04-16'],
    ['令和６年４月１６日（火）', '2024-04-16'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成30年4月16日', '2018-04-16'],
    ['H30.4.16', '2018-04-16'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['2024-13-01', undefined],
    ['令和6年4月31日', undefined],
    ['6.4.16', undefined],
    ['4月16日', undefined],
    ['来週', undefined],
    ['', undefined],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed)).toBe(day)
  })
})

describe('a line of sessions', () => {
  it('has a name, a day and perhaps a last day', () => {
    const text = '名前,日付,終わりの日\n第1回研究会, R6.4.16\n\n第6回研究会\t令和7年1月23日\t2025/1/24'
    expect(readSessions(text, 2024)).toEqual([
      { line: 2, source: '第1回研究会, R6.4.16', label: '第1回研究会', dateFrom: '2024-04-16', dateTo: '2024-04-16' },
      {
        line: 4,
        source: '第6回研究会\t令和7年1月23日\t2025/1/24',
        label: '第6回研究会',
        dateFrom: '2025-01-23',
        dateTo: '2025-01-24',
      },
    ])
  })

  it.each([
    ['第1回', 'noDay'],
    [', 2024-04-16', 'nameless'],
    ['第1回, あす', 'notADay'],
    ['第1回, 2024-04-16, あす', 'notADay'],
    ['第1回, 2024-04-16, 2024-04-15', 'backwards'],
    ['第1回, 2023-04-16', 'otherYear'],
    ['第1回, 2025-04-01', 'otherYear'],
  ])('%s is refused as %s', (typed, kind) => {
    expect(readSessions(typed, 2024)).toMatchObject([{ source: typed, trouble: { kind } }])
  })
})
