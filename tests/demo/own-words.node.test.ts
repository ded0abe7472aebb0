import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { year } from '../../db/demo/year.ts'

const root = join(import.meta.dirname, '../..')
const report = join(root, '../shared/reports/koriyama-2021.txt')
const longestShared = 12

/** The template's own questions stand in every report of the programme. */
const template = [
  ...Object.values(year.sheets).flatMap((sheet) => [
    sheet.title.ja,
    sheet.question.ja,
    ...('sections' in sheet ? Object.values(sheet.sections).map(({ ja }) => ja) : []),
  ]),
  ...Object.values(year.besideTheSheets).map(({ ja }) => ja),
  ...year.interviewQuestions.map(({ ja }) => ja),
  '地域経営をリードするための人材マネジメント部会',
  '人材マネジメント部会 キーパーソンインタビュー 【別紙資料１】',
  '資料２ アクションプラン（全体版）',
  '１．10年後の地域のありたい姿となりゆきの未来',
  '２．10年後の地域のありたい姿となりゆきの未来',
  '３．これから自治体の果たすべき役割（戦略的な取り組み）',
  'アウトカム アクションにより生じる成果（変化、効果）',
  'アウトプット アクションの結果',
  '□目標設定 次の段階に進むための基準',
  '誰が いつから 誰と 何を どこまで・どのように・目指す変化は',
  '活動内容 活動項目 主な内容・対話 第1回研究会(R3.4.16)',
  '第3回研究会(R3.7.26)',
  '第5回研究会(R3.10.22)',
  '第6回研究会(R4.1.27-28)',
  '今後の展望 (1)次年度に向けた展望',
  '(2)自分達としての取り組みシナリオ',
  '推進に向けた基本的な考え方',
  '対話から導き出した具体的なイメージ',
  '10年後の地域のありたい姿',
  '戦略的な取り組み ※シート3 自治体名',
  '取り組むアクション 人・組織づくりのあるべき姿 ※シート4 過去からの経緯',
  '現状把握 ※最初に記入ください',
  'まず取組むアクション(R3年度)',
  '次に取組むアクション(R4年度)',
  'さらに取組むアクション(R5年度)',
]
  .map(fold)
  // A phrase may be part of a longer one.
  .toSorted((a, b) => b.length - a.length)

// ../shared is absent in a fresh clone: the real report is not part of the project.
describe.skipIf(!existsSync(report))('the demo year', () => {
  const real = existsSync(report) ? fold(readFileSync(report, 'utf8')) : ''

  it.each(demoFiles())('%s repeats nothing of the real report', (file) => {
    expect(sharedRuns(withoutTemplate(fold(readFileSync(join(root, file), 'utf8'))), real)).toEqual([])
  })

  it('is checked against all six people whom the report names', () => {
    expect(new Set(surnamesOf(readFileSync(report, 'utf8'))).size).toBe(6)
  })

  it.each(demoFiles())('%s names nobody of the real report', (file) => {
    const text = fold(readFileSync(join(root, file), 'utf8'))
    for (const surname of surnamesOf(readFileSync(report, 'utf8'))) expect(text).not.toContain(surname)
  })
})

function demoFiles(): string[] {
  return readdirSync(join(root, 'db/demo'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|txt)$/.test(name))
    .map((name) => join('db/demo', name))
}

/** Width, case, spaces, punctuation and line breaks do not make a sentence one's own. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}ー|]/gu, '')
}

function withoutTemplate(text: string): string {
  return template.reduce((rest, phrase) => rest.replaceAll(phrase, '|'), text)
}

function sharedRuns(text: string, real: string): string[] {
  const runs = Array.from({ length: Math.max(0, text.length - longestShared + 1) }, (_, at) =>
    text.slice(at, at + longestShared),
  )
  return runs.filter(
    (run) => !run.includes('|') && /\p{Script=Han}|\p{Script=Hiragana}/u.test(run) && real.includes(run),
  )
}

/** Department, post and name stand in one row of the report's table; deputy mayors and the head advisor carry a title. */
function surnamesOf(text: string): string[] {
  const members = [...text.matchAll(/(?:課長補佐|主任|主事)\s(\p{L}+)　\p{L}+$/gmu)]
  const titled = [...text.matchAll(/(\p{Script=Han}+)(?:副市長|幹事長からの)/gu)]
  return [...members, ...titled].map(([, surname]) => fold(surname ?? '')).filter((surname) => surname.length > 1)
}
