import type { D1Database } from '@cloudflare/workers-types'
import type { Bindings } from '../env.ts'
import type { buildLibrary } from './library.ts'

export type Library = ReturnType<typeof buildLibrary>

const built = new WeakMap<D1Database, Library>()

/** The library, once an isolate, and only where somebody signs in: it takes more time to load than all the rest. */
export async function libraryFor(env: Bindings): Promise<Library> {
  const { buildLibrary } = await import('./library.ts')
  const library = built.get(env.EXCHANGE) ?? buildLibrary(env)
  built.set(env.EXCHANGE, library)
  return library
}

/** The library's own word for what it refused; undefined for any other failure. */
export function refusalOf(error: unknown) {
  // Its class is not imported: it would bring the whole library along.
  if (!(error instanceof Error) || error.name !== 'APIError') return undefined
  const { body, statusCode } = error as Error & { body?: { code?: string }; statusCode: number }
  return { code: body?.code, statusCode }
}
