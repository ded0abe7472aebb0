import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCount } from '../../../worker/deidentification/headcount/counts.ts'
import { rankOfRow } from '../../../worker/deidentification/headcount/rank-words.ts'
import { rankNames, ranks, type Rank } from '../../../worker/deidentification/headcount/ranks.ts'
import { readHeadcount, sumOf, type RowChoice } from '../../../worker/deidentification/headcount/read-headcount.ts'

const understood = (text: string, choices?: Record<string, RowChoice>) =>
  readHeadcount(text, choices).map(({ name, reads }) => [
    name,
    reads.as === 'trouble' ? reads.trouble : reads.as,
    ...('holders' in reads ? [reads.holders, ...(reads.women === undefined ? [] : [reads.women])] : []),
  ])

describe('a number of people', () => {
  it.each([
    ['14', 14],
    ['１４人', 14],
    ['1,234 名', 1234],
    ['１，２３４', 1234],
    ['－', 0],
    ['-', 0],
    ['0', 0],
    ['', undefined],
    ['約14', undefined],
    ['14.5', undefined],
    ['-3', undefined],
    ['12,34', undefined],
    ['9999999', undefined],
    ['部長', undefined],
  ])('%s', (typed, count) => expect(readCount(typed)).toBe(count))
})

describe('the rank of a row', () => {
  it.each<[Rank | 'open' | 'unknown', string]>([
    ['special', '特別職 三役'],
    ['director', '部長級 部長 部長相当職 部長職 部局長 局長級 部長級（局長・理事） 理事級'],
    ['deputy_director', '次長級 次長 部次長 次長相当職 副部長'],
    ['section_head', '課長級 課長 課長相当職 課室長'],
    ['assistant_head', '課長補佐級 課長補佐 課長補佐相当職 副課長級'],
    ['chief', '係長級 係長 係長相当職 係長級（主査を含む）'],
    ['senior', '主任・主査級 主任 主査 主査級 主任級 主任・主査'],
    ['clerk', '主事級 主事 一般職員 その他 係員 主事・技師 その他の職員'],
    ['fixed_term', '会計年度任用職員 会計年度任用職員（パートタイム） 非常勤職員'],
    ['open', '参事 主幹級 所長'],
    ['unknown', 'その他もろもろ 統括専門役 議員'],
  ])('is %s for %s', (rank, names) => {
    for (const name of names.split(' ')) expect([name, rankOfRow(name)]).toEqual([name, rank])
  })

  it('is known by its own name', () => {
    for (const rank of ranks) expect(rankOfRow(rankNames[rank])).toBe(rank)
  })
})

describe('a pasted table', () => {
  it('is read by tabs, with headings, sexes and a total', () => {
    const text =
      '令和3年4月1日現在\n職階\t男性\t女性\t計\n部長級\t13\t1\t14\n課長級\t６８\t１２\t８０人\n合計\t81\t13\t94'
    expect(understood(text)).toEqual([
      ['令和3年4月1日現在', 'heading'],
      ['職階', 'heading'],
      ['部長級', 'director', 14, 1],
      ['課長級', 'section_head', 80, 12],
      ['合計', 'total', 94, 13],
    ])
    expect(sumOf(readHeadcount(text))).toEqual({
      holders: { director: 14, section_head: 80 },
      women: { director: 1, section_head: 12 },
      total: 94,
    })
  })

  it.each([
    ['commas', '部長級,14\n課長級,80'],
    ['Japanese commas', '部長級，14\n課長級、80'],
    ['spaces', '部長級 14\n課長級　８０'],
    ['nothing between', '部長級14人\n課長級80名'],
    ['colons and dots', '部長級：14人\n課長級……80'],
    ['quotes', '"部長級","14"\n"課長級","80"'],
  ])('is read with %s', (_, text) => {
    expect(understood(text).map(([, ...rest]) => rest)).toEqual([
      ['director', 14],
      ['section_head', 80],
    ])
  })

  it('adds the titles of one rank, and knows its women only when all are counted', () => {
    const lines = readHeadcount('区分\t女\t計\n局長\t0\t3\n部長\t\t11\n係長\t9\t20')
    expect(sumOf(lines)).toEqual({ holders: { director: 14, chief: 20 }, women: { chief: 9 }, total: null })
  })

  it('takes thousands for one number and the other sex for the rest', () => {
    expect(understood('一般職員 1,234人')).toEqual([['一般職員', 'clerk', 1234]])
    expect(understood('会計年度任用職員,1,234')).toEqual([['会計年度任用職員', 'fixed_term', 1234]])
    expect(understood('職\t人数\t男\n係長\t20\t14')).toEqual([
      ['職', 'heading'],
      ['係長', 'chief', 20, 6],
    ])
    expect(understood('職,男,女\n主事,1,234')).toEqual([
      ['職', 'heading'],
      ['主事', 'clerk', 235, 234],
    ])
  })

  it('leaves out what is a part of something else', () => {
    const text = '部長級 14\n課長級 80\n管理職計 94\nうち女性 13\n小計 94\n※短時間勤務を除く'
    expect(understood(text).map(([, as]) => as)).toEqual([
      'director',
      'section_head',
      'left_out',
      'left_out',
      'left_out',
      'heading',
    ])
  })

  it.each([
    ['a number that is none', '部長級\t十四', 'not_a_number'],
    ['no number', '部長級', 'no_number'],
    ['several numbers without headings', '部長級\t13\t1\t14', 'too_many_numbers'],
    ['a title of several ranks', '参事\t5', 'open'],
    ['a title of nobody knows what', '統括専門役\t5', 'unknown'],
    ['more women than people', '職\t計\t女\n部長級\t3\t5', 'more_women'],
    ['a row twice', '部長級\t3\n部長級\t5', 'twice'],
    ['two totals', '部長級\t3\n合計\t3\n総数\t4', 'twice'],
  ])('says what is wrong with %s', (_, text, trouble) =>
    expect(understood(text).at(-1)).toEqual([expect.anything(), trouble]),
  )

  it('takes a choice made by hand, also to leave a row out', () => {
    const text = '部長級\t14\n参事\t5\n統括専門役\t2'
    expect(understood(text, { 参事: 'deputy_director', 統括専門役: 'left_out' })).toEqual([
      ['部長級', 'director', 14],
      ['参事', 'deputy_director', 5],
      ['統括専門役', 'left_out'],
    ])
  })

  it('keeps every line that is not empty, whatever is pasted', () => {
    const piece = fc.constantFrom(
      '部長級',
      '課長',
      '計',
      '\t',
      ',',
      '、',
      ' ',
      '１４',
      '80人',
      '"',
      '1,234',
      '※',
      'x',
      '\n',
      '－',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const lines = readHeadcount(text)
          const filled = text.split(/\r\n?|\n/).filter((line) => line.replaceAll(/[\s,，、"\uFEFF]/gu, '') !== '')
          expect(lines.length).toBeGreaterThanOrEqual(filled.length)
          const { holders, total } = sumOf(lines)
          for (const count of [...Object.values(holders), total ?? 0]) expect(count).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })

  it('is read to its end, however hostile', () => {
    const lines = [
      `部長級 ${'1'.repeat(50_000)}x`,
      `${' '.repeat(50_000)}x`,
      `${'長'.repeat(50_000)} 1`,
      '1,'.repeat(20_000),
    ]
    expect(readHeadcount(lines.join('\n'))).toHaveLength(4)
  })
})
