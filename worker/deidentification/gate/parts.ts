import type { Sent } from '../../surface.ts'
import { decodedIn, decodeEntities } from './decode.ts'

/**
 * The texts in what is sent, each on its own: of a page its blocks and the values of its attributes, of JSON its strings,
 * of CSV its cells; whatever is encoded in one stands decoded beside it. Nobody reads from one into the next.
 */
export function partsOf({ format, body }: Sent): string[] {
  const parts = readers[format](body).filter((part) => part.trim() !== '')
  return [...parts, ...parts.flatMap(decodedIn)]
}

const readers: Record<Sent['format'], (body: string) => string[]> = {
  html: blocksOf,
  json: jsonStrings,
  csv: (body) => Array.from(body.matchAll(cell), ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''),
  text: (body) => [body],
}

const cell = /"((?:[^"]|"")*)"|([^",\r\n]+)/g

const script = /<script\b[^>]*>([\s\S]*?)<\/script>/
const tag = /<\/?([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|<!--[\s\S]*?-->/
const markup = new RegExp(`${script.source}|${tag.source}`, 'gi')
const attribute = /\s[^\s=]+="([^"]*)"/g

// These stand within a line; every other element is a block of its own.
const within = new Set(
  'a abbr b bdi code del em i ins kbd mark q rp rt ruby s small span strong sub sup time u wbr'.split(' '),
)

function blocksOf(html: string): string[] {
  const parts: string[] = []
  let [block, at] = ['', 0]
  const end = () => {
    parts.push(decodeEntities(block))
    block = ''
  }
  for (const match of html.matchAll(markup)) {
    const [whole, scripted, name = '', attributes = ''] = match
    block += html.slice(at, match.index)
    at = match.index + whole.length
    if (scripted !== undefined) parts.push(...jsonStrings(scripted))
    else if (name === 'br') block += '\n'
    else if (name !== '' && !within.has(name)) end()
    for (const [, value = ''] of attributes.matchAll(attribute)) parts.push(...valuesOf(decodeEntities(value)))
  }
  block += html.slice(at)
  end()
  return parts
}

function valuesOf(value: string) {
  return /^[[{]/.test(value) ? jsonStrings(value) : [value]
}

function jsonStrings(json: string): string[] {
  try {
    return stringsIn(JSON.parse(json))
  } catch {
    return [json]
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(stringsIn)]
}
