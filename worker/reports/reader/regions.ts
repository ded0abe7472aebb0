import type { numberedSheets } from '../../plans/sheets.ts'
import { isFurniture } from './furniture.ts'
import { isSheetPart, type Part } from './heading-rules.ts'
import { headingAt, listSignsOf, type Heading } from './headings.ts'
import { lineNumbers } from './joining.ts'
import type { Line } from './lines.ts'

type NumberedSheet = (typeof numberedSheets)[number]

/** A line in its region: content, or a heading. */
export interface Entry {
  line: Line
  heading?: Heading
}

export interface Regions {
  sheets: Map<NumberedSheet, Entry[]>
  /** Each run of lines under a heading for advice, outlook or epilogue. */
  runs: { part: Part; lines: Line[] }[]
  /** Everything outside the sheets in order, headings included: here members, sessions and the head are looked for. */
  paper: Entry[]
  headings: number[]
  furniture: number[]
}

export function findRegions(lines: Line[]): Regions {
  const regions: Regions = { sheets: new Map(), runs: [], paper: [], headings: [], furniture: [] }
  const entries = classify(lines, regions)
  assignByPage(entries)

  let run: Regions['runs'][number] | undefined
  for (const { part, entry } of entries) {
    const sheet = sheetOf(part)
    if (sheet) {
      run = undefined
      const of = regions.sheets.get(sheet)
      if (of) of.push(entry)
      else regions.sheets.set(sheet, [entry])
      continue
    }
    regions.paper.push(entry)
    if (!entry.heading) {
      if (part === 'body') run = undefined
      run?.lines.push(entry.line)
      continue
    }
    run = isRun(part) ? { part, lines: [] } : undefined
    if (run) regions.runs.push(run)
  }
  return regions
}

interface Placed {
  part: Part
  entry: Entry
}

function classify(lines: Line[], regions: Regions): Placed[] {
  const entries: Placed[] = []
  const listSigns = listSignsOf(lines)
  let part: Part = 'body'
  let hasContent = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const found = headingAt(lines, at, { inSheets: isSheetPart(part), listSigns })
    if (found && !isFieldLabel(found.heading, part)) {
      const { heading, span } = found
      regions.headings.push(...lineNumbers([heading.line]))
      at += span - 1
      if (!hasContent && heading.weak && crumbs[part] === heading.part) continue
      part = nextPart(part, heading)
      hasContent = false
      entries.push({ part, entry: { line: heading.line, heading } })
    } else if (isRun(part) && isChapter(line)) {
      part = 'body'
      entries.push({ part, entry: { line } })
    } else if (isFurniture(line, lines[at + 1])) {
      regions.furniture.push(...line.numbers)
    } else {
      entries.push({ part, entry: { line } })
      hasContent = true
    }
  }
  return entries
}

function isRun(part: Part): boolean {
  return part === 'advice' || part === 'outlook' || part === 'epilogue'
}

// 「４ これからに向けて」 or 「第４章 …」: whatever the chapter is called, it ends the list above it.
function isChapter(line: Line): boolean {
  return /^(?:\d{1,2}|第[\d一二三四五六七八九]{1,2}章) \p{L}[^ 。、]{1,24}$/u.test(line.folded)
}

// 【現状】 is a box of sheet 5, but in sheet 2 a label inside an item; アクション is a label on sheet 7 only.
function isFieldLabel(heading: Heading, part: Part): boolean {
  if (heading.part.startsWith('forces.') && heading.line.mark.kind === 'none' && heading.weak)
    return !part.startsWith('forces')
  if (heading.part === 'roadmap.actions') return !part.startsWith('roadmap')
  return part === 'drift' && heading.part.startsWith('situation.') && heading.line.mark.kind === 'bracket'
}

// On top of a sheet stands the name of the sheet that it follows from, sometimes without its 「※シート１」.
const crumbs: Partial<Record<Part, Part>> = { strategy: 'vision', people: 'strategy', situation: 'people' }

// Both titles of sheets 1 and 2 read alike; without a number the questions below decide.
function nextPart(part: Part, heading: Heading): Part {
  if (heading.part !== 'visionOrDrift') return heading.part
  return part === 'vision' || part === 'drift' ? part : 'vision'
}

function sheetOf(part: Part): NumberedSheet | undefined {
  return isSheetPart(part) ? (part.split('.')[0]!.replace('visionOrDrift', 'vision') as NumberedSheet) : undefined
}

// A sheet's title may stand below its content: what comes before the first heading of a page belongs to that page's sheet,
// when the page has no other.
function assignByPage(entries: Placed[]) {
  const pages = Map.groupBy(entries, ({ entry }) => entry.line.page)
  for (const page of pages.values()) {
    const sheets = new Set(page.filter(({ entry }) => entry.heading).map(({ part }) => sheetOf(part)))
    const [only] = sheets
    if (sheets.size !== 1 || !only) continue
    for (const placed of page) {
      if (placed.entry.heading) break
      if (sheetOf(placed.part) && sheetOf(placed.part) !== only) placed.part = only
    }
  }
}
