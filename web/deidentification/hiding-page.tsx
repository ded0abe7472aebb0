import { useContext, useState } from 'preact/hooks'
import type { RosterEntry } from '../../worker/deidentification/finder/findings.ts'
import type { Office } from '../../worker/deidentification/headcount/headcount.ts'
import type { Surroundings } from '../../worker/deidentification/municipality/surroundings.ts'
import { passagesOf } from '../../worker/deidentification/passages.ts'
import type { Located } from '../../worker/deidentification/review.ts'
import type { Decision } from '../../worker/deidentification/schema.ts'
import type { Item } from '../../worker/plans/sheets.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Deciding } from './deciding.tsx'
import type { FinderFiles } from './finder-messages.ts'
import { FinderStatus } from './finder-status.tsx'
import { HidingBar } from './hiding-bar.tsx'
import { HintList } from './hint-list.tsx'
import { HidingLinks } from './hiding-links.tsx'
import { RosterEditor } from './roster-editor.tsx'
import { rosterTexts } from './roster-texts.ts'
import { SavingProblems } from './saving-state.tsx'
import { SharedSection } from './shared-section.tsx'
import { SubmitButton } from './submit-button.tsx'
import { hidingTexts } from './texts.ts'
import { useFinder, type FinderState } from './use-finder.ts'
import { HidingContext, useHiding } from './use-hiding.ts'

interface Props {
  planId: string
  /** The step of the draft that is shown; a submission of another one is refused. */
  seq: number
  /** Those that may leave. */
  items: Item[]
  decisions: Decision[]
  dropped: string[]
  seen: { prints: string[]; at: number } | null
  roster: Required<RosterEntry>[]
  office: Office
  /** Id of the submission that waits for approval. */
  waiting: string | null
  /** What would give the municipality away, where the team hides it. */
  surroundings: Surroundings | undefined
  /** The year's own titles of its sheets. */
  titles: Record<string, string>
  finder: FinderFiles | null
  /** What the server found, where it was asked to. */
  found: Located[] | null
}

export default function HidingPage({ planId, seq, items, waiting, titles, office, ...given }: Props) {
  const t = useTexts(hidingTexts)
  const language = useContext(LanguageContext)
  const [roster, setRoster] = useState(given.roster)
  const [passages] = useState(() =>
    passagesOf(items).map(({ id, text, isRole, item: { sheet } }) => ({ id, text, isRole, item: { sheet } })),
  )
  const finder = useFinder({
    files: given.finder,
    passages,
    roster,
    surroundings: given.surroundings,
    municipality: office.name,
    found: given.found,
  })
  // What the server found it has to find again.
  const changeRoster = (entries: typeof roster) => (given.found ? location.reload() : setRoster(entries))
  const hiding = useHiding({
    ...given,
    planId,
    seq,
    items,
    office,
    roster,
    findings: finder.findings,
    isMunicipalityHidden: given.surroundings !== undefined,
    seen: given.seen?.prints,
    onRoster: (entries) => {
      if (!given.found && written(entries) !== written(roster)) setRoster(entries)
    },
  })
  const { findings, look, store } = hiding
  const isSearching = finder.state.step !== 'found'
  const open = findings.filter(look.isOpen).length
  const lastDecided = given.seen ? showTime(given.seen.at, language) : undefined

  return (
    <HidingContext.Provider value={hiding}>
      <Page width="wide">
        <Breadcrumb
          label={t.plan}
          trail={[
            { href: '/drafts', label: t.drafts },
            { href: `/drafts/${planId}/vision`, label: t.plan },
            { label: t.title },
          ]}
        />
        <PageTitle
          title={t.title}
          lead={t.lead}
          actions={<SubmitButton {...{ open, isSearching }} isSaving={store.waiting > 0} />}
        />
        {waiting && (
          <Notice tone="warning">
            {t.waiting} <a href={`/submissions/${waiting}`}>{t.waitingLink}</a>
          </Notice>
        )}
        {hiding.isStale && (
          <Notice tone="warning" appears>
            {t.stale} <a href={`/drafts/${planId}/hiding`}>{t.reload}</a>
          </Notice>
        )}
        {given.found && (
          <Notice>
            {t.finding.byServer} <a href={`/drafts/${planId}/hiding`}>{t.finding.backToBrowser}</a>
          </Notice>
        )}
        <HidingBar isSearching={isSearching} />
        <section class="hiding-work" id="deciding" aria-labelledby="deciding-title" data-took={tookOf(finder.state)}>
          <h2 id="deciding-title" class="visually-hidden">
            {t.list}
          </h2>
          <SavingProblems />
          {isSearching && (!finder.findings || finder.state.step === 'failed') ? (
            <FinderStatus state={finder.state} onRetry={finder.retry} />
          ) : (
            <Deciding lastDecided={lastDecided} />
          )}
        </section>
        <HidingLinks planId={planId} office={office} isHidden={given.surroundings !== undefined} />
        {!isSearching && <HintList />}
        <SharedSection titles={titles} isSearching={isSearching} />
        <Section title={useTexts(rosterTexts).title} id="roster">
          <RosterEditor planId={planId} roster={roster} onChange={changeRoster} />
        </Section>
      </Page>
    </HidingContext.Provider>
  )
}

function byCode(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}

function written(roster: Props['roster']) {
  return JSON.stringify(
    roster.map(({ id, name, reading, kind }) => [id, name, reading, kind].join('\t')).toSorted(byCode),
  )
}

/** Milliseconds of the search, for those who measure. */
function tookOf(state: FinderState) {
  return state.step === 'found' && state.took !== undefined ? Math.round(state.took) : undefined
}
