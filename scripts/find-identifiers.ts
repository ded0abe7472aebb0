import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { findIdentifiers, type RosterEntry } from '../worker/deidentification/finder/find-identifiers.ts'
import { readNameModel } from './train-finder/read-model.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { roster: { type: 'string' } } })
const [file] = positionals
if (!file) {
  console.error('usage: npm run --silent find-identifiers -- FILE [--roster ROSTER]')
  console.error(
    'FILE: a text a line, or JSON lines with "text". ROSTER: a name a line, a tab and its reading after it, or JSON.',
  )
  process.exit(1)
}

const roster = values.roster ? readRoster(readFileSync(values.roster, 'utf8')) : []
const names = await readNameModel()
for (const text of readTexts(readFileSync(file, 'utf8'))) {
  const findings = findIdentifiers(text, { roster, names })
  process.stdout.write(`${JSON.stringify({ findings })}\n`)
}

function readTexts(content: string): string[] {
  const lines = content
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  const objects = lines.filter((line) => line.trim()).map(parseObject)
  return objects.every((object) => typeof object?.['text'] === 'string')
    ? objects.map((object) => String(object?.['text']))
    : lines
}

function readRoster(content: string): RosterEntry[] {
  const all: unknown = content.trim().startsWith('[') ? JSON.parse(content) : undefined
  const entries = Array.isArray(all) ? all : content.split(/\r?\n/).filter((line) => line.trim())
  return entries.map((entry: unknown, n): RosterEntry => {
    const id = String(n + 1)
    const fields = typeof entry === 'string' ? parseObject(entry) : (entry as Record<string, unknown>)
    if (!fields) {
      const [name = '', reading] = String(entry).split(/\t|,/)
      return { id, name: name.trim(), kind: 'member', ...(reading && { reading: reading.trim() }) }
    }
    return { id, name: '', kind: 'member', ...fields }
  })
}

function parseObject(line: string): Record<string, unknown> | undefined {
  if (!line.trimStart().startsWith('{')) return undefined
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return undefined
  }
}
