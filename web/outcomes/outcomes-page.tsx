import { useContext } from 'preact/hooks'
import type { OutcomeLine, Outcomes } from '../../worker/outcomes/queries.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { LineForm } from './line-form.tsx'
import { StateBadge } from './state-badge.tsx'
import { outcomeTexts } from './texts.ts'

type Stage = Outcomes['stages'][number]

/** A plan's roadmap, stage by stage, and beside each what became of it. */
export default function OutcomesPage({ release, stages, mayWrite, thisYear }: Outcomes) {
  const t = useTexts(outcomeTexts)
  const words = useTexts(sheetWords)
  const language = useContext(LanguageContext)
  const title = t.title(release.municipality.name)

  return (
    <Page>
      <Breadcrumb
        label={t.trail}
        trail={[{ label: t.home, href: '/' }, { label: t.release, href: `/releases/${release.id}` }, { label: title }]}
      />
      <PageTitle
        title={title}
        lead={t.lead}
        meta={<span>{showFiscalYear(release.fiscalYear, language)}</span>}
        actions={
          <>
            <LinkButton href={`/outcomes?year=${release.fiscalYear}`}>{t.all}</LinkButton>
            <Button icon="print" onClick={() => window.print()}>
              {t.print}
            </Button>
          </>
        }
      />
      {stages.length === 0 && <EmptyState title={t.noRoadmap}>{t.noRoadmapHelp}</EmptyState>}
      {stages.map((stage, n) => (
        <Section key={stage.year} title={`${words.stage(n + 1)} ${showFiscalYear(stage.year, language)}`}>
          <div class="columns">
            <StagePlan {...stage} />
            <div class="stack">
              <h3>{t.became}</h3>
              {stage.lines.length === 0 && <p class="quiet">{t.nothing}</p>}
              {stage.lines.map((line, place) => (
                <Line key={place} {...line} />
              ))}
              {mayWrite && stage.year <= thisYear && (
                <LineForm
                  releaseId={release.id}
                  stageYear={stage.year}
                  thisYear={thisYear}
                  line={stage.lines.find(({ mine, writtenIn }) => mine && writtenIn === thisYear)}
                />
              )}
            </div>
          </div>
        </Section>
      ))}
    </Page>
  )
}

function StagePlan({ items }: Stage) {
  const t = useTexts(outcomeTexts)
  const { sections } = useTexts(sheetWords)
  const [stage] = items.filter(({ section }) => section === 'stages')
  const more = items.filter(({ section }) => section !== 'stages')
  return (
    <div class="stack">
      <h3>{stage?.fields.label || t.plan}</h3>
      {stage?.text && <p class="as-typed">{stage.text}</p>}
      <ul>
        {more.map(({ id, section, text }) => (
          <li key={id}>
            <span class="small quiet">{sections[section]}</span> <span class="as-typed">{text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Line({ state, text, indicator, writtenIn, mine }: OutcomeLine) {
  const t = useTexts(outcomeTexts)
  const language = useContext(LanguageContext)
  return (
    <div class="stack stack-tight">
      <p>
        <StateBadge state={state} /> {text}
      </p>
      <p class="row small quiet">
        {indicator && <span>{indicator}</span>}
        <span>{t.writtenIn(showFiscalYear(writtenIn, language))}</span>
        {Boolean(mine) && <span>{t.mine}</span>}
      </p>
    </div>
  )
}
