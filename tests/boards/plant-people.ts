import { memberships, user } from '../../db/exchange/auth.ts'
import { boardDrafts, boardFollows, boardTags } from '../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { contactRequests, directoryEntries } from '../../db/exchange/directory.ts'
import { inserts } from '../../db/load/insert.ts'
import { payloads } from './payloads.ts'

const perPerson = 12
const tag = '<b onclick=ran=1>'

/** Everything that people say of themselves and to each other, past whatever would refuse it on its way in. */
export function plantPeople(exchange: ExchangeDb, at: Date) {
  const shares = Array.from({ length: Math.ceil(payloads.length / perPerson) }, (_, n) =>
    payloads.slice(n * perPerson, (n + 1) * perPerson),
  )
  const people = shares.map((helps, n) => ({ id: `attacker-${n}`, helps }))
  return [
    ...inserts(
      exchange,
      user,
      people.map(({ id }) => {
        return { id, name: '攻撃', email: `${id}@example.jp`, emailVerified: true, createdAt: at, updatedAt: at }
      }),
    ),
    ...inserts(
      exchange,
      memberships,
      people.map(({ id }) => ({ id, userId: id, role: 'alumnus' as const, teamId: 'koriyama', since: at })),
    ),
    ...inserts(
      exchange,
      directoryEntries,
      people.map(({ id, helps }) => ({
        userId: id,
        name: helps[0]!.slice(0, 40),
        helps,
        about: helps.join('\n').slice(0, 400),
        takesRequests: true,
        takesFollowers: true,
        search: '',
        at,
      })),
    ),
    ...inserts(
      exchange,
      contactRequests,
      people.map(({ id, helps }, n) => {
        const text = helps.join('\n').slice(0, 1000)
        const answered = n % 2 === 0 ? { answer: text, answeredAt: at } : {}
        return { id, userId: id, toId: 'alumnus-hikaru', text, at, ...answered }
      }),
    ),
    ...inserts(exchange, boardTags, [{ topicId: 'attack', tag }]),
    ...inserts(
      exchange,
      boardFollows,
      [{ kind: 'tag' as const, target: tag }, ...people.map(({ id }) => ({ kind: 'person' as const, target: id }))].map(
        (one) => ({ ...one, userId: 'alumnus-hikaru', at }),
      ),
    ),
    ...inserts(exchange, boardDrafts, [
      {
        userId: 'koriyama-kohei',
        kind: 'board',
        target: 'attack',
        replyTo: 0,
        content: { text: payloads.join('\n').slice(0, 9000), title: payloads[0]!, tags: tag, kind: 'talk' },
        at,
      },
    ]),
  ]
}
