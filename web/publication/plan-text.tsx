import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { sheets, type Item, type SectionId, type SheetId } from '../../worker/plans/sheets.ts'
import type { Entry } from '../../worker/publication/differences.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { ItemLinks, type Links } from '../plans/item-links.tsx'
import { sheetWords } from '../plans/sheet-words.ts'
import { Section } from '../ui/page.tsx'
import { Stages } from '../ui/stages.tsx'
import { Answers } from './answers.tsx'
import { ItemText } from './item-text.tsx'
import { Projections } from './projections.tsx'
import { publicationTexts } from './texts.ts'

interface Props {
  entries: Entry[]
  /** The year's own titles, where it has any. */
  titles: Record<string, string>
  marked?: boolean
  /** Where it is a release: what can be done from each item. */
  links?: Links
  /** What stands below each place, such as remarks. */
  notes?: Notes
}

export interface Notes {
  ofSheet: (sheet: SheetId) => ComponentChildren
  ofSection: (sheet: SheetId, section: SectionId) => ComponentChildren
  ofItem: (item: Item) => ComponentChildren
}

/** A snapshot sheet by sheet, with the way from each to each. */
export function PlanText({ entries, titles, marked = false, links, notes }: Props) {
  const t = useTexts(publicationTexts)
  const names = useTexts(sheetWords)
  const written = sheetIds.filter((sheet) => entries.some(({ item }) => item.sheet === sheet))
  const isJapanese = useContext(LanguageContext) === 'ja'
  const nameOf = (sheet: SheetId) => (isJapanese && titles[sheet]) || names.sheets[sheet]
  const respondents = new Map(
    entries.filter(({ item }) => item.section === 'respondents').map(({ item }) => [item.id, item.text]),
  )

  return (
    <>
      <nav class="row small no-print" aria-label={t.toSheets}>
        {written.map((sheet) => (
          <a key={sheet} href={`#${sheet}`}>
            {nameOf(sheet)}
          </a>
        ))}
      </nav>
      {written.map((sheet) => {
        const mine = entries.filter(({ item }) => item.sheet === sheet)
        const body = { entries: mine, sheet, respondents, marked, links, notes }
        return (
          <div key={sheet} class="plan-sheet">
            <Section id={sheet} title={nameOf(sheet)}>
              {notes?.ofSheet(sheet)}
              {sheet === 'roadmap' ? <Roadmap {...body} /> : <Sections {...body} />}
            </Section>
          </div>
        )
      })}
    </>
  )
}

const sheetIds = Object.keys(sheets) as SheetId[]

interface Body {
  entries: Entry[]
  sheet: SheetId
  /** Roles of the interviewed, by the id of their item. */
  respondents: Map<string, string>
  marked: boolean
  links: Links | undefined
  notes: Notes | undefined
  yearShown?: boolean
}

function Roadmap({ entries, ...body }: Body) {
  const language = useContext(LanguageContext)
  const names = useTexts(sheetWords)
  const yearOf = ({ item }: Entry) => item.fields.fiscalYear ?? 0
  const years = [...new Set(entries.map(yearOf))].toSorted((a, b) => a - b)
  return (
    <Stages
      stages={years.map((year, index) => ({
        key: String(year),
        label: names.stage(index + 1),
        when: year > 0 ? showFiscalYear(year, language) : undefined,
        children: <Sections {...body} entries={entries.filter((entry) => yearOf(entry) === year)} yearShown />,
      }))}
    />
  )
}

function Sections({ entries, sheet, ...rest }: Body) {
  const names = useTexts(sheetWords).sections
  const sections = (Object.keys(sheets[sheet]) as SectionId[]).filter((section) =>
    entries.some(({ item }) => item.section === section),
  )
  return (
    <div class="stack">
      {sections.map((section) => {
        const mine = entries.filter(({ item }) => item.section === section)
        return (
          <div key={section} class="stack">
            {rest.yearShown && <h4>{names[section]}</h4>}
            {!rest.yearShown && sections.length > 1 && <h3>{names[section]}</h3>}
            <SectionBody section={section} entries={mine} {...rest} />
            {!rest.yearShown && rest.notes?.ofSection(sheet, section)}
          </div>
        )
      })}
    </div>
  )
}

function SectionBody({
  section,
  entries,
  respondents,
  links,
  notes,
  ...rest
}: Omit<Body, 'sheet'> & { section: SectionId }) {
  if (section === 'answers') return <Answers {...{ entries, respondents, notes, ...rest }} />
  // What is to be approved stands as text, every value of it; what is out is drawn.
  if (section === 'projections' && !rest.marked) return <Projections items={entries.map(({ item }) => item)} />
  return (
    <ul class="plan-items">
      {entries.map((entry) => (
        <li key={`${entry.item.id}${entry.state}`} id={`item-${entry.item.id}`}>
          <ItemText entry={entry} {...rest} />
          {links && <ItemLinks {...links} item={entry.item} />}
          {notes?.ofItem(entry.item)}
        </li>
      ))}
    </ul>
  )
}
