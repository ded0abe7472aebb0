import type { D1Database, D1DatabaseSession, D1PreparedStatement, D1Result } from '@cloudflare/workers-types'

/** What one request asked of a database. */
export interface Count {
  statements: number
  roundTrips: number
  rowsRead: number
}

const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>()

/** The same database, writing down in `count` what passes. */
export function counted<D extends D1Database | D1DatabaseSession>(d1: D, count: Count): D {
  return new Proxy(d1, {
    get(target, name) {
      if (name === 'prepare') return (sql: string) => countedStatement(target.prepare(sql), count)
      if (name === 'withSession') return (...start: []) => counted((target as D1Database).withSession(...start), count)
      if (name === 'batch') {
        return async (statements: D1PreparedStatement[]) => {
          const results = await target.batch(statements.map((statement) => originals.get(statement) ?? statement))
          add(count, results)
          return results
        }
      }
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

function countedStatement(statement: D1PreparedStatement, count: Count): D1PreparedStatement {
  const own = new Proxy(statement, {
    get(target, name) {
      if (name === 'bind') return (...values: unknown[]) => countedStatement(target.bind(...values), count)
      if (name === 'all' || name === 'run') {
        return async () => {
          const result = await target[name]()
          add(count, [result])
          return result
        }
      }
      if (name === 'raw') {
        return async (options: undefined) => {
          // raw() tells nothing about rows read: asked once more, which reads the same.
          add(count, [await target.all()])
          return target.raw(options)
        }
      }
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  originals.set(own, statement)
  return own
}

function add(count: Count, results: D1Result[]) {
  count.roundTrips++
  count.statements += results.length
  count.rowsRead += results.reduce((sum, { meta }) => sum + meta.rows_read, 0)
}
