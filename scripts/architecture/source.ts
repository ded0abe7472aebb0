import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'

export interface Import {
  /** A path from the top for our own files, else the package's name. */
  from: string
  /** Gone before the code runs. */
  isType: boolean
}

/** One of our files; `path` starts at the top, as in worker/plans/rules.ts. */
export interface Source {
  path: string
  text: string
  imports: Import[]
}

export function readSource(path: string) {
  return toSource(path, readFileSync(path, 'utf8'))
}

export function toSource(path: string, text: string): Source {
  const whole = text.matchAll(/^\s*(?:import|export)\s(type\s)?[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm)
  const bare = text.matchAll(/^\s*import\s*()['"]([^'"]+)['"]|\bimport\(()['"]([^'"]+)['"]\)/gm)
  const imports = [...whole, ...bare].map((match) => {
    const from = match[2] ?? match[4] ?? ''
    return {
      from: from.startsWith('.') ? join(dirname(path), from) : from,
      isType: match[1] !== undefined && match[1] !== '',
    }
  })
  return { path, text, imports }
}

/** `plans` of worker/plans/rules.ts; undefined for files that belong to no feature. */
export function featureOf(path: string) {
  return /^worker\/([^/]+)\//.exec(path)?.[1]
}
