import { searchKey } from '../../worker/search/key.ts'
import { contacts, directory } from '../demo/boards.ts'
import type { ExchangeDb } from '../exchange/database.ts'
import { contactRequests, directoryEntries } from '../exchange/directory.ts'
import { inserts } from './insert.ts'

/** Who is listed in the directory, and who asks whom for contact. */
export function listedInDemo(exchange: ExchangeDb, at: Date) {
  const entries = directory.map(({ userId, name, helps, about, ...takes }) => {
    const search = searchKey([name, ...helps, about].join(' '))
    return { userId, name, helps, about, ...takes, search, at }
  })
  return [
    ...inserts(exchange, directoryEntries, entries),
    ...inserts(
      exchange,
      contactRequests,
      contacts.map((one) => ({ ...one, at })),
    ),
  ]
}
