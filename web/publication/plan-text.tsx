import { useContext } from 'preact/hooks'
import { sheets, type SectionId, type SheetId } from '../../worker/plans/sheets.ts'
import type { Entry } from '../../worker/publication/differences.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Section } from '../ui/page.tsx'
import { Stages } from '../ui/stages.tsx'
import { ItemText } from './item-text.tsx'

interface Props {
  entries: Entry[]
  /** The year's own titles, where it has any. */
  titles: Record<string, string>
  marked?: boolean
}

/** A snapshot sheet by sheet. */
export function PlanText({ entries, titles, marked = false }: Props) {
  const names = useTexts(sheetWords)
  const written = sheetIds.filter((sheet) => entries.some(({ item }) => item.sheet === sheet))
  const respondents = new Map(
    entries.filter(({ item }) => item.section === 'respondents').map(({ item }) => [item.id, item.text]),
  )

  return (
    <>
      {written.map((sheet) => {
        const mine = entries.filter(({ item }) => item.sheet === sheet)
        const body = { entries: mine, sheet, respondents, marked }
        return (
          <Section key={sheet} id={sheet} title={titles[sheet] ?? names.sheets[sheet]}>
            {sheet === 'roadmap' ? <Roadmap {...body} /> : <Sections {...body} />}
          </Section>
        )
      })}
    </>
  )
}

const sheetIds = Object.keys(sheets) as SheetId[]

interface Body {
  entries: Entry[]
  sheet: SheetId
  respondents: Map<string, string>
  marked: boolean
  yearShown?: boolean
}

function Roadmap({ entries, ...body }: Body) {
  const language = useContext(LanguageContext)
  const names = useTexts(sheetWords)
  const years = [...new Set(entries.map(({ item }) => item.fields.fiscalYear ?? 0))].toSorted((a, b) => a - b)
  return (
    <Stages
      stages={years.map((year, index) => ({
        key: String(year),
        label: names.stage(index + 1),
        when: year > 0 ? showFiscalYear(year, language) : undefined,
        children: (
          <Sections
            {...body}
            entries={entries.filter(({ item }) => (item.fields.fiscalYear ?? 0) === year)}
            yearShown
          />
        ),
      }))}
    />
  )
}

function Sections({ entries, sheet, ...rest }: Body) {
  const names = useTexts(sheetWords)
  const sections = (Object.keys(sheets[sheet]) as SectionId[]).filter((section) =>
    entries.some(({ item }) => item.section === section),
  )
  return (
    <div class="stack">
      {sections.map((section) => (
        <div key={section} class="stack stack-tight">
          {sections.length > 1 || rest.yearShown ? (
            <SectionTitle deep={rest.yearShown}>{names.sections[section]}</SectionTitle>
          ) : null}
          <ul class="plan-items">
            {entries
              .filter(({ item }) => item.section === section)
              .map((entry) => (
                <li key={`${entry.item.id}${entry.state}`}>
                  <ItemText entry={entry} {...rest} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function SectionTitle({ deep, children }: { deep: boolean | undefined; children: string }) {
  return deep ? <h4>{children}</h4> : <h3>{children}</h3>
}
