import { useContext } from 'preact/hooks'
import type { SectionId } from '../../worker/plans/sheets.ts'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import { Stages } from '../ui/stages.tsx'
import type { Shown } from './draft-entry.ts'
import type { Destination } from './item-card.tsx'
import { ItemField, ItemNumber } from './item-fields.tsx'
import { ItemList } from './item-list.tsx'
import { sheetWords } from './sheet-words.ts'
import { planTexts } from './texts.ts'
import { useDraftContext } from './use-draft.ts'

const parts = ['actions', 'outputs', 'outcomes', 'gates'] as const satisfies SectionId[]

/** The stages beside each other, each with what is done in it and what comes of it. */
export function RoadmapSheet({ fiscalYear }: { fiscalYear: number }) {
  const { store, add } = useDraftContext()
  const t = useTexts(planTexts)
  const words = useTexts(sheetWords).sections
  const language = useContext(LanguageContext)
  const stages = store.list('stages').toSorted((a, b) => (a.fields.fiscalYear ?? 0) - (b.fields.fiscalYear ?? 0))
  const years = stages.flatMap((stage) => stage.fields.fiscalYear ?? [])
  const labels = [t.stages.first, t.stages.next, t.stages.further]
  const destinations = stages.flatMap((stage, index) =>
    parts.map((section): Destination => {
      const { fiscalYear: year, label = labels[index] ?? '' } = stage.fields
      return { key: `${section} ${year}`, section, fields: { fiscalYear: year }, label: `${label} – ${words[section]}` }
    }),
  )
  const addStage = () => {
    const year = years.length > 0 ? Math.max(...years) + 1 : fiscalYear
    add({ section: 'stages', fields: { fiscalYear: year, label: labels[stages.length] ?? '' } })
    void store.saveNow()
  }

  return (
    <>
      <h2 class="visually-hidden">{t.stagesOf}</h2>
      <Stages
        stages={stages.map((stage) => ({
          key: stage.id,
          label: stage.fields.label || t.none,
          when: stage.fields.fiscalYear && showFiscalYear(stage.fields.fiscalYear, language),
          children: <Stage stage={stage} destinations={destinations} />,
        }))}
      />
      <div class="row no-print">
        <Button icon="add" onClick={addStage}>
          {t.addStage}
        </Button>
      </div>
      <Homeless years={years} destinations={destinations} />
    </>
  )
}

function Stage({ stage, destinations }: { stage: Shown; destinations: Destination[] }) {
  const { store, remove } = useDraftContext()
  const t = useTexts(planTexts)
  const words = useTexts(sheetWords)
  const { fiscalYear } = stage.fields
  const inside = parts.flatMap((section) => store.list(section, (fields) => fields.fiscalYear === fiscalYear))
  // What stands in the stage goes with it.
  const moveTo = (year: number) => {
    for (const { id } of [stage, ...inside]) store.edit(id, { fields: { fiscalYear: year } })
  }

  return (
    <>
      <div class="stage-fields">
        <ItemField item={stage} field="label" />
        <ItemNumber item={stage} field="fiscalYear" label={t.stageYear} onNumber={moveTo} />
      </div>
      <ItemField item={stage} field="text" label={t.aim} />
      {parts.map((section) => (
        <div key={section} class="stage-part">
          <h4>{words.sections[section]}</h4>
          <ItemList
            place={{ section, fields: { fiscalYear } }}
            destinations={destinations}
            show={(item, label) => <Outcome item={item} label={label} />}
          />
        </div>
      ))}
      <div class="row no-print">
        <Button
          small
          variant="quiet"
          icon="remove"
          onClick={() => void remove([stage.id, ...inside.map(({ id }) => id)])}
        >
          {t.removeStage}
        </Button>
      </div>
    </>
  )
}

const indicator = ['unit', 'baseline', 'target', 'due'] as const

function Outcome({ item, label }: { item: Shown; label: string }) {
  const t = useTexts(planTexts)
  const language = useContext(LanguageContext)
  const { unit = '', baseline = '', target, due = '' } = item.fields
  const until = /^\d{4}-\d\d-\d\d$/.test(due) ? showDay(due, language) : due
  const isMeasured = item.section === 'outputs' || item.section === 'outcomes'
  return (
    <>
      <ItemField item={item} field="text" label={label} labelHidden />
      {isMeasured && (
        <details class={target ? undefined : 'no-print'}>
          <summary class="small">{target ? t.indicatorSays(baseline, `${target}${unit}`, until) : t.indicator}</summary>
          <div class="indicator">
            {indicator.map((field) => (
              <ItemField key={field} item={item} field={field} />
            ))}
          </div>
        </details>
      )}
    </>
  )
}

/** Items whose year is that of no stage: a report leaves some, and so does a stage that got another year elsewhere. */
function Homeless({ years, destinations }: { years: number[]; destinations: Destination[] }) {
  const { store } = useDraftContext()
  const t = useTexts(planTexts)
  const words = useTexts(sheetWords).sections
  const isHomeless = (item: Shown) => !years.includes(item.fields.fiscalYear ?? 0)
  const sections = parts.filter((section) => store.list(section).some(isHomeless))
  if (sections.length === 0) return null
  return (
    <Section title={t.noStage}>
      {sections.map((section) => {
        const lost = [
          ...new Set(
            store
              .list(section)
              .filter(isHomeless)
              .map((item) => item.fields.fiscalYear),
          ),
        ]
        return lost.map((fiscalYear) => (
          <div key={`${section} ${fiscalYear}`} class="stack stack-tight">
            <h3>{words[section]}</h3>
            <ItemList
              place={{ section, fields: { fiscalYear } }}
              destinations={destinations}
              show={(item, label) => <Outcome item={item} label={label} />}
            />
          </div>
        ))
      })}
    </Section>
  )
}
