import type { Line } from './lines.ts'
import { join } from './joining.ts'
import { headerText } from './interview-blocks.ts'

export interface Role {
  text: string
  lines: number[]
}

interface Token extends Role {
  before: 'gap' | 'line' | 'space'
}

/** The names in a table's header: cut apart at spaces and lines, put together where a parenthesis is open. */
export function rolesOf(lines: Line[]): Role[] {
  return closeParentheses(tokensOf(lines))
}

/** As many roles as there are columns: a role cut over two lines is put together before one cut by a space. */
export function rolesFor(lines: Line[], count: number): Role[] {
  const roles = closeParentheses(tokensOf(lines))
  while (roles.length > count) {
    const at = weakestBorder(roles)
    roles.splice(at - 1, 2, merge(roles[at - 1]!, roles[at]!))
  }
  return roles
}

/** How unlikely it is that this header names so many respondents. */
export function namesCost(lines: Line[], count: number): number {
  const roles = closeParentheses(tokensOf(lines))
  if (roles.length < count) return 100 + count - roles.length
  const borders = roles.slice(1).map(({ before }) => borderCost[before])
  return borders
    .toSorted((a, b) => a - b)
    .slice(0, roles.length - count)
    .reduce((sum, cost) => sum + cost, 0)
}

const borderCost = { line: 0.9, space: 4, gap: 5 }

function tokensOf(lines: Line[]): Token[] {
  return lines.flatMap((line) =>
    (headerText(line) ?? line.text)
      .split(/[\s\u3000]+/)
      .filter(Boolean)
      .map((text, at): Token => ({ text, lines: line.numbers, before: at ? 'space' : line.gap ? 'gap' : 'line' })),
  )
}

function closeParentheses(tokens: Token[]): Token[] {
  const closed: Token[] = []
  for (const token of tokens) {
    const last = closed.at(-1)
    if (last && (depth(last.text) > 0 || /^[（(]/.test(token.text))) closed[closed.length - 1] = merge(last, token)
    else closed.push(token)
  }
  return closed
}

function depth(text: string): number {
  return (text.match(/[（(]/g)?.length ?? 0) - (text.match(/[）)]/g)?.length ?? 0)
}

function merge(a: Token, b: Token): Token {
  return { text: join([a.text, b.text]), lines: [...new Set([...a.lines, ...b.lines])], before: a.before }
}

function weakestBorder(roles: Token[]): number {
  const strength = { line: 0, space: 20, gap: 40 }
  let weakest = 1
  let lowest = Infinity
  for (let at = 1; at < roles.length; at++) {
    // The longer the first part, the likelier the cell was full.
    const value =
      strength[roles[at]!.before] - roles[at - 1]!.text.length - (/[部課局]$/.test(roles[at - 1]!.text) ? 4 : 0)
    if (value < lowest) [lowest, weakest] = [value, at]
  }
  return weakest
}
