import { Problem, type FieldError } from '../problem.ts'
import type { LineTrouble, SessionLine, TeamLine } from './year-csv.ts'

const sentences: Record<LineTrouble['kind'], string> = {
  unknown: '自治体が見つかりません',
  wrongCode: '団体コードの検査数字が合いません',
  nameless: '名前がありません',
  tooLong: '60文字以内で入力してください',
  ambiguous: '同じ名前の自治体があります。都道府県か団体コードで選んでください',
  twice: '同じチームが前の行にあります',
  alone: '対話グループには2つ以上のチームが必要です',
  crowded: '対話グループは15チームまでです',
  noDay: '日付がありません',
  notADay: '日付として読み取れません',
  backwards: '終わりの日が始まりの日より前です',
  otherYear: 'この年度の日付ではありません',
}

interface Lines {
  teams: TeamLine[]
  sessions?: SessionLine[]
  /** Code and name of the teams that the year has already. */
  there?: [string, string][]
}

/** Nothing is made until all lines are right. A pointer ends with the number of the line in its box. */
export function ensureRight({ teams, sessions = [], there = [] }: Lines) {
  const known = new Set(there.map((team) => team.join('\n')))
  const again = teams.filter(({ found, teamName }) => found && known.has(`${found.code}\n${teamName}`))
  const errors: FieldError[] = [
    ...sessions.flatMap((line) => faultOf('sessions', line)),
    ...teams.flatMap((line) => faultOf('teams', line)),
    ...again.map(({ line }) => ({ pointer: `#/teams/${line}`, detail: 'このチームは、この年度にもうあります' })),
  ]
  if (errors.length > 0) throw new Problem('invalid', errors)
}

function faultOf(box: 'teams' | 'sessions', { line, trouble }: { line: number; trouble?: LineTrouble }) {
  return trouble ? [{ pointer: `#/${box}/${line}`, detail: sentences[trouble.kind] }] : []
}
