import { describe, expect, it } from 'vitest'
import { isShown, nextAfter, queueOf, type DeskTeam, type Session } from '../../../worker/feedback/desk/queue.ts'

const team = (order: string, more: Partial<DeskTeam> = {}): DeskTeam => ({
  key: order,
  order,
  name: order,
  fiscalYear: 2026,
  release: { id: `release-${order}`, number: 2, approvedAt: 2000 },
  last: null,
  readNumber: null,
  waiting: 0,
  answered: 0,
  inSession: 0,
  note: '',
  settledAt: 0,
  groups: [],
  ...more,
})
const session = (fiscalYear: number, dateFrom: string, dateTo = dateFrom): Session => ({
  fiscalYear,
  number: 1,
  label: '第1回',
  dateFrom,
  dateTo,
})
const said = (number: number, stands = 1) => ({ at: 1000, releaseId: `release-${number}`, number, stands })

describe('the desk', () => {
  it.each<[string, Partial<DeskTeam>, string[]]>([
    ['nothing was shared', { release: null }, []],
    ['it was never opened', {}, ['new']],
    ['it was opened', { readNumber: 2 }, []],
    ['an earlier release was opened', { readNumber: 1 }, ['changed']],
    ['the last remark is on an earlier release', { readNumber: 2, last: said(1) }, ['changed']],
    ['the last remark is on this release', { readNumber: 2, last: said(2) }, []],
    ['the team wrote last', { readNumber: 2, last: said(2), waiting: 1 }, ['waiting']],
    ['the team answered and it was not seen', { readNumber: 2, last: said(2), answered: 1 }, ['waiting']],
    ['all of it was settled after the release', { readNumber: 1, last: said(1), settledAt: 2001 }, []],
    ['it was settled before the release', { readNumber: 1, last: said(1), settledAt: 1999 }, ['changed']],
  ])('where %s', (_, more, flags) => {
    expect(queueOf([team('a', more)], [], '2026-08-01')[0]!.flags).toEqual(flags)
  })

  it('leads to the difference where both texts can be read', () => {
    const from = (last: DeskTeam['last']) => queueOf([team('a', { last })], [], '2026-08-01')[0]!.changedFrom
    expect(from(said(1))).toEqual({ id: 'release-1', number: 1 })
    expect(from(said(1, 0))).toBeNull()
    expect(from(said(2))).toBeNull()
  })

  it('begins with the teams of the next session, a camp of today included', () => {
    const teams = [team('a', { fiscalYear: 2027 }), team('b'), team('c', { fiscalYear: 2025 })]
    const sessions = [
      session(2025, '2025-07-01'),
      session(2027, '2026-09-01'),
      session(2026, '2026-07-31', '2026-08-01'),
    ]
    const keys = queueOf(teams, sessions, '2026-08-01').map(({ key }) => key)
    expect(keys).toEqual(['b', 'a', 'c'])
  })

  it('goes on from where one was, also when the team is shown no more', () => {
    const queue = queueOf([team('a'), team('b', { readNumber: 2 }), team('c', { release: null }), team('d')], [], '')
    const next = (after?: string) => nextAfter(queue, { show: 'new' }, after)?.key
    expect(next()).toBe('a')
    expect(next('release-a')).toBe('d')
    expect(next('release-b')).toBe('d')
    expect(next('release-d')).toBe('a')
    expect(nextAfter(queue, { show: 'waiting' }, 'release-a')).toBeUndefined()
  })

  it('shows a group alone', () => {
    const [grouped, other] = queueOf([team('a', { groups: [{ id: 'g', name: 'g' }] }), team('b')], [], '')
    expect(isShown(grouped!, { show: 'todo', group: 'g' })).toBe(true)
    expect(isShown(other!, { show: 'todo', group: 'g' })).toBe(false)
  })
})
