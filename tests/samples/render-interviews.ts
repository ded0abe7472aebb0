import { interviewSentences } from './interview-sentences.ts'
import { wrap, type Style } from './style.ts'
import type { Team } from './team.ts'

export interface WrittenInterview {
  role: string
  answers: { question: string; text: string }[]
}

/** The table pages: a row a question, a column a respondent, cells one after another between blank lines. */
export function renderInterviews(team: Team, style: Style): { pages: string[][]; written: WrittenInterview[] } {
  const written: WrittenInterview[] = []
  const pages = team.respondents.map((roles, page) => {
    const answers = team.questions.map(() => roles.map(() => cell(style)))
    for (const [column, role] of roles.entries()) {
      written.push({
        role,
        answers: team.questions.map((question, row) => ({ question, text: answers[row]![column]!.join('\n') })),
      })
    }
    return pageLines(team, style, roles, answers, page)
  })
  return { pages, written }
}

function cell({ random, cellBullets }: Style): string[] {
  const sentences = Array.from({ length: 1 + random.below(4) }, () => random.pick(interviewSentences))
  return cellBullets && random.chance(0.9) ? sentences.map((text) => `・${text}`) : [sentences[0]!]
}

function pageLines(team: Team, style: Style, roles: string[], answers: string[][][], page: number): string[] {
  const title =
    page === 0 || style.random.chance(0.5)
      ? ['　　人材マネジメント部会 キーパーソンインタビュー 【別紙資料１】', '']
      : []
  const label = (at: number) =>
    style.questionLabel.replace(/[1１]/, (one) => (one === '1' ? String(at + 1) : '１２３４５６'[at]!))
  const question = (at: number) => [label(at), '', ...wrap(`　${team.questions[at]!}`, 8), '']
  const stray = () => (style.strayBlanks && style.random.chance(0.05) ? [''] : [])
  const cells = (at: number) =>
    answers[at]!.flatMap((texts) => [
      ...texts.flatMap((text) => wrap(text, style.cellWidth)).flatMap((line) => [line, ...stray()]),
      '',
    ])
  const needsLabel = page > 0 && !title.length
  const header = [...headerLines(roles, style, needsLabel), '']
  const all = team.questions.map((_, at) => at)
  switch (style.interviewGrid) {
    case 'inTurn':
      return [...title, ...header, ...all.flatMap((at) => [...question(at), ...cells(at)])]
    case 'headerFirst':
      return [...title, ...header, ...all.flatMap(question), ...all.flatMap(cells)]
    default:
      return [...title, ...all.flatMap(question), ...header, ...all.flatMap(cells)]
  }
}

function headerLines(roles: string[], style: Style, needsLabel: boolean): string[] {
  const label = style.headerLabel || (needsLabel ? '職氏名' : '')
  if (!style.headerWrap) return [[label, ...roles].filter(Boolean).join(' ')]
  const half = Math.ceil(roles.length / 2)
  const rest = roles.slice(half).flatMap((role) => wrap(role, role.includes('（') ? 6 : 14))
  return [[label, ...roles.slice(0, half)].filter(Boolean).join(' '), ...rest]
}
