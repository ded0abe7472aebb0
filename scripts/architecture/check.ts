import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as importRules from './import-rules.ts'
import { readSource, type Source } from './source.ts'
import * as textRules from './text-rules.ts'

const rules = [...Object.values(importRules), ...Object.values(textRules)]

/** What is wrong with the code's shape: `path: sentence`, a line each. */
export function checkArchitecture() {
  return faultsOf(ownFiles().map(readSource))
}

export function faultsOf(sources: Source[]) {
  const all = new Map(sources.map((source) => [source.path, source]))
  return sources.flatMap((source) =>
    rules.flatMap((rule) => rule(source, all).map((fault) => `${source.path}: ${fault}`)),
  )
}

/** Committed files and those about to be. */
function ownFiles() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  return listed.split('\n').filter((path) => /^[a-z].*\.tsx?$/.test(path) && existsSync(path))
}
