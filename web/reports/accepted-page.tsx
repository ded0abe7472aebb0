import { useContext, useState } from 'preact/hooks'
import { numberedSheets, sheets, type SheetId } from '../../worker/plans/sheets.ts'
import type { NamedPerson } from '../../worker/reports/names.ts'
import type { ImportRow } from '../../worker/reports/queries.ts'
import type { reportRoutes } from '../../worker/reports/routes.ts'
import { client } from '../api.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { acceptedTexts } from './accepted-texts.ts'
import { RosterNames } from './roster-names.tsx'
import { reportTexts } from './texts.ts'

interface Props {
  planId: string
  fiscalYear: number
  import: ImportRow
  sheets: Partial<Record<SheetId, number>>
  names: (NamedPerson & { id: string })[]
}

/** What an accepted report put into the plan, and the way to take it back. */
export default function AcceptedPage({ planId, import: done, sheets: counts, names }: Props) {
  const t = useTexts(acceptedTexts)
  const report = useTexts(reportTexts)
  const words = useTexts(sheetWords)
  const language = useContext(LanguageContext)
  const [state, setState] = useState<'kept' | 'busy' | 'undone' | 'failed'>(done.undone ? 'undone' : 'kept')
  const [result, setResult] = useState<{ removed: number; left: number }>()
  const isUndone = state === 'undone'

  const undo = async () => {
    setState('busy')
    try {
      const param = { planId, stepId: done.step }
      const answer = await client<typeof reportRoutes>('/api/drafts')[':planId'].report[':stepId'].$delete({ param })
      setResult(await answer.json())
      setState('undone')
    } catch {
      setState('failed')
    }
  }

  return (
    <Page>
      <Breadcrumb
        label={report.plan}
        trail={[
          { href: '/drafts', label: report.drafts },
          { href: `/drafts/${planId}`, label: report.plan },
          { href: `/drafts/${planId}/report`, label: report.title },
          { label: t.accepted.title },
        ]}
      />
      <PageTitle
        title={isUndone ? t.accepted.undoneTitle : t.accepted.title}
        lead={isUndone ? undefined : t.accepted.summary(String(done.items))}
        meta={<span>{t.accepted.when(done.by, showTime(done.at, language))}</span>}
        actions={
          <>
            <LinkButton variant="primary" icon="next" href={`/drafts/${planId}`}>
              {t.accepted.open}
            </LinkButton>
            {!isUndone && <LinkButton href={`/drafts/${planId}/hiding`}>{t.accepted.hide}</LinkButton>}
          </>
        }
      />
      {state === 'failed' && <Notice tone="error" title={t.accepted.failed} appears />}
      {result && (
        <Notice tone="success" appears>
          <p>{t.accepted.undone(String(result.removed))}</p>
          {result.left > 0 && <p>{t.accepted.left(String(result.left))}</p>}
        </Notice>
      )}
      {isUndone ? (
        <div>
          <LinkButton href={`/drafts/${planId}/report`}>{t.accepted.again}</LinkButton>
        </div>
      ) : (
        <>
          <Section title={t.accepted.sheets}>
            <ul class="report-counts">
              {(Object.keys(sheets) as SheetId[])
                .filter((id) => counts[id])
                .map((id) => {
                  const number = numberedSheets.findIndex((each) => each === id) + 1
                  return (
                    <li key={id}>
                      <a href={`/drafts/${planId}/${id}`}>
                        {number > 0 && `${number} `}
                        {words.sheets[id]}
                      </a>{' '}
                      <span class="number">{report.count(String(counts[id]))}</span>
                    </li>
                  )
                })}
            </ul>
          </Section>
          <Section title={t.accepted.names}>
            <RosterNames planId={planId} names={names} />
          </Section>
          <Section title={t.accepted.undo}>
            <p>{t.accepted.undoHint}</p>
            <div>
              <Button icon="undo" busy={state === 'busy'} onClick={() => void undo()}>
                {state === 'busy' ? t.accepted.undoing : t.accepted.undo}
              </Button>
            </div>
          </Section>
        </>
      )}
    </Page>
  )
}
