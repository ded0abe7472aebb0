import { useContext, useState } from 'preact/hooks'
import type { Run } from '../../worker/plans/history.ts'
import { ApiProblem } from '../api.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Select } from '../ui/select.tsx'
import { draftApi, restoreDraft } from './draft-api.ts'
import type { SheetTitles } from './sheet-page.tsx'
import { planTexts } from './texts.ts'
import { VersionDifferences, type Comparison } from './version-differences.tsx'
import { versionTexts } from './versions-texts.ts'

interface Props {
  planId: string
  /** The latest step. */
  seq: number
  runs: Run[]
  /** Steps before this one are on the next page. */
  older?: number
  titles: SheetTitles
  comparison?: Comparison
  /** The step that was just made from here, by which it can be taken back. */
  done?: { step: string; left?: number }
}

/** Who changed what when; the difference between any two versions; the way back to one. */
export default function VersionsPage({ planId, seq, runs, older, titles, comparison, done }: Props) {
  const t = useTexts(versionTexts)
  const language = useContext(LanguageContext)
  const base = `/drafts/${planId}/versions`
  const { busy, problem, act } = useAction()
  const restore = (version: number) =>
    act(async () => {
      const { step } = await restoreDraft(planId, version, seq)
      return `${base}?done=${step}`
    })
  const undo = (step: string) =>
    act(async () => {
      const undone = await draftApi(planId).undo(step)
      return `${base}?done=${undone.step}&left=${undone.left.length}`
    })

  return (
    <Page>
      <PageTitle
        title={t.title}
        lead={t.lead}
        actions={
          <LinkButton icon="back" href={`/drafts/${planId}/vision`}>
            {t.back}
          </LinkButton>
        }
      />
      {problem && <Notice tone="error" appears title={problem} />}
      {done && (
        <Notice tone="success" title={done.left ? t.undoneBut(done.left) : t.done}>
          <div>
            <Button small icon="undo" busy={busy} onClick={() => undo(done.step)}>
              {t.undo}
            </Button>
          </div>
        </Notice>
      )}
      {comparison && (
        <VersionDifferences comparison={comparison} titles={titles}>
          {comparison.from < seq && (
            <Button busy={busy} onClick={() => restore(comparison.from)}>
              {t.restore(comparison.from === 0 ? t.first : t.number(comparison.from))}
            </Button>
          )}
        </VersionDifferences>
      )}
      {runs.length === 0 ? (
        <EmptyState title={t.none} />
      ) : (
        <>
          <Choice base={base} runs={runs} comparison={comparison} />
          <DataTable
            caption={t.title}
            captionHidden
            rows={runs}
            rowKey={(run) => run.last}
            columns={[
              {
                key: 'version',
                label: t.version,
                heads: true,
                cell: (run) => (
                  <>
                    {t.number(run.last)}
                    {run.last === seq && <div class="small quiet">{t.now}</div>}
                  </>
                ),
              },
              { key: 'when', label: t.when, cell: (run) => showTime(run.to, language) },
              { key: 'who', label: t.who, cell: (run) => run.authorName },
              { key: 'what', label: t.what, cell: (run) => <What run={run} titles={titles} /> },
              {
                key: 'actions',
                label: <span class="visually-hidden">{t.show}</span>,
                cell: (run) => (
                  <div class="row">
                    <a href={`${base}?from=${run.first - 1}&to=${run.last}`}>
                      {t.show}
                      <span class="visually-hidden">: {t.number(run.last)}</span>
                    </a>
                    {run.last < seq && (
                      <a href={`${base}?from=${run.last}&to=${seq}`}>{t.withNow(t.number(run.last))}</a>
                    )}
                    {run.kind !== 'edit' && run.kind !== 'erase' && run.first === run.last && (
                      <Button small icon="undo" busy={busy} onClick={() => undo(run.stepId)}>
                        {t.undo}
                        <span class="visually-hidden">: {t.number(run.last)}</span>
                      </Button>
                    )}
                  </div>
                ),
              },
            ]}
          />
          {older !== undefined && <a href={`${base}?before=${older}`}>{t.older}</a>}
        </>
      )}
    </Page>
  )
}

function What({ run: { kind, refersTo, sheets, items, first, last }, titles }: { run: Run; titles: SheetTitles }) {
  const t = useTexts(versionTexts)
  const name = kind === 'restore' && refersTo !== null ? t.restoredTo(refersTo) : t.kinds[kind]
  return (
    <>
      {kind !== 'edit' && <div>{name}</div>}
      <div>{sheets.map((sheet) => titles[sheet].title).join('、')}</div>
      <div class="small quiet">
        {t.items(items)}　{t.steps(last - first + 1)}
      </div>
    </>
  )
}

/** Any two versions; a plain form, so that the address can be sent to a colleague. */
function Choice({ base, runs, comparison }: { base: string; runs: Run[]; comparison?: Comparison }) {
  const t = useTexts(versionTexts)
  const language = useContext(LanguageContext)
  const options = runs.map(({ last, to, authorName }) => ({
    value: String(last),
    label: `${t.number(last)}　${showTime(to, language)}　${authorName}`,
  }))
  const asked = [comparison?.from, comparison?.to].flatMap((seq) => {
    const isListed = seq === undefined || seq === 0 || runs.some(({ last }) => last === seq)
    return isListed ? [] : [{ value: String(seq), label: t.number(seq) }]
  })
  return (
    <Section title={t.compare}>
      <form class="version-choice no-print" method="get" action={base}>
        <Select
          name="from"
          label={t.from}
          value={String(comparison?.from ?? runs[1]?.last ?? 0)}
          options={[...options, ...asked, { value: '0', label: t.first }]}
        />
        <Select
          name="to"
          label={t.to}
          value={String(comparison?.to ?? runs[0]?.last ?? 0)}
          options={[...options, ...asked]}
        />
        <Button>{t.show}</Button>
      </form>
    </Section>
  )
}

function useAction() {
  const t = useTexts(versionTexts)
  const words = useTexts(planTexts)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const run = async (send: () => Promise<string>) => {
    setBusy(true)
    setProblem(undefined)
    try {
      location.assign(await send())
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error.type === 'conflict' ? t.conflict : error.message || words.offline)
      setBusy(false)
    }
  }
  return { busy, problem, act: (send: () => Promise<string>) => void run(send) }
}
