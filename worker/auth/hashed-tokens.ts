import type { DBAdapter, DBTransactionAdapter, Where } from '@better-auth/core/db/adapter'
import { hashToken } from './tokens.ts'

type Adapter = Omit<DBAdapter, 'transaction'> | DBTransactionAdapter

/** better-auth stores session tokens as they are; behind this the database sees their hashes only, and the library its own tokens. */
export function hashSessionTokens(adapter: DBAdapter): DBAdapter {
  return {
    ...hashing(adapter),
    transaction: (work) => adapter.transaction((inner) => work(hashing(inner) as DBTransactionAdapter)),
  }
}

function hashing<A extends Adapter>(adapter: A): A {
  return {
    ...adapter,
    async create<T extends Record<string, unknown>, R = T>(data: Parameters<A['create']>[0]) {
      if (data.model !== 'session') return adapter.create<T, R>(data as never)
      const token = String(data.data['token'])
      const stored = { ...data.data, token: await hashToken(token) }
      return { ...(await adapter.create<T, R>({ ...data, data: stored } as never)), token }
    },
    async findOne<T>(data: Parameters<A['findOne']>[0]) {
      const found = await adapter.findOne<T>(await hashedWhere(data))
      const token = data.model === 'session' ? data.where.find(({ field }) => field === 'token')?.value : undefined
      return found && token ? { ...found, token } : found
    },
    findMany: async <T>(data: Parameters<A['findMany']>[0]) => adapter.findMany<T>(await hashedWhere(data)),
    update: async <T>(data: Parameters<A['update']>[0]) => adapter.update<T>(await hashedWhere(data)),
    updateMany: async (data: Parameters<A['updateMany']>[0]) => adapter.updateMany(await hashedWhere(data)),
    delete: async (data: Parameters<A['delete']>[0]) => adapter.delete(await hashedWhere(data)),
    deleteMany: async (data: Parameters<A['deleteMany']>[0]) => adapter.deleteMany(await hashedWhere(data)),
  }
}

async function hashedWhere<D extends { model: string; where?: Where[] }>(data: D): Promise<D> {
  if (data.model !== 'session' || !data.where) return data
  const where = await Promise.all(
    data.where.map(async (clause) => {
      if (clause.field !== 'token') return clause
      const { value } = clause
      return { ...clause, value: Array.isArray(value) ? await hashAll(value) : await hashToken(String(value)) }
    }),
  )
  return { ...data, where }
}

function hashAll(values: (string | number)[]) {
  return Promise.all(values.map((value) => hashToken(String(value))))
}
