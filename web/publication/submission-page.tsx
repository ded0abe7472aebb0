import { useContext, useState } from 'preact/hooks'
import type { Differences } from '../../worker/publication/differences.ts'
import { showFiscalYear, showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choice } from '../ui/choice.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Decision } from './decision.tsx'
import { GateReport, type ShownReport } from './gate-report.tsx'
import { HiddenMunicipality } from './hidden-municipality.tsx'
import { KeptPosts, type ShownKeptPost } from './kept-posts.tsx'
import { PlanText } from './plan-text.tsx'
import { publicationTexts } from './texts.ts'

export interface Props {
  id: string
  number: number
  state: 'pending' | 'approved' | 'returned' | 'void'
  sha256: string
  reason: string | null
  submittedAt: number
  submittedByName: string
  decidedAt: number | undefined
  decidedByName: string | null
  municipality: string
  /** What would stand in place of its name, if it is hidden. */
  hiddenAs: string | null
  fiscalYear: number
  releaseId: string | null
  latestNumber: number | undefined
  differences: Differences
  /** None where the gate was not asked: it cannot be approved then. */
  report: ShownReport | null
  titles: Record<string, string>
  kept: ShownKeptPost[]
  audience: { partners: { municipality: string; group: string; visibility: 'at_once' | 'mutual' }[]; advisors: number }
  mayDecide: boolean
  mayTakeBack: boolean
  isOwn: boolean
}

/** Exactly the text that would leave, for the second person. */
export default function SubmissionPage(props: Props) {
  const t = useTexts(publicationTexts)
  const language = useContext(LanguageContext)
  const { municipality, number, state, fiscalYear, latestNumber, differences, reason } = props
  const [onlyChanges, setOnlyChanges] = useState(false)
  const hasEarlier = latestNumber !== undefined
  const entries = onlyChanges ? differences.entries.filter((entry) => entry.state !== 'same') : differences.entries

  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.home, href: '/' }, { label: t.submissionTitle(municipality) }]} />
      <PageTitle
        title={t.submissionTitle(municipality)}
        lead={`${t.releaseLead} – ${showFiscalYear(fiscalYear, language)}`}
        meta={
          <>
            <Badge tone={tones[state]}>{t.stateNames[state]}</Badge>
            <span>{t.submissionNumber(number)}</span>
            <span>
              {t.submitted} {t.by(props.submittedByName, showTime(props.submittedAt, language))}
            </span>
            {props.decidedAt && props.decidedByName && (
              <span>
                {t.decided} {t.by(props.decidedByName, showTime(props.decidedAt, language))}
              </span>
            )}
          </>
        }
      />
      {state === 'void' && <Notice title={t.stateNames.void}>{t.gone}</Notice>}
      {state === 'returned' && (
        <Notice tone="warning" title={t.returnedWith}>
          <p class="as-typed">{reason}</p>
        </Notice>
      )}
      {state === 'approved' && props.releaseId && (
        <Notice tone="success" title={t.stateNames.approved}>
          <a href={`/releases/${props.releaseId}`}>{t.openRelease}</a>
        </Notice>
      )}
      {state === 'pending' && props.isOwn && <Notice>{t.isOwn}</Notice>}
      {props.hiddenAs !== null && <HiddenMunicipality hiddenAs={props.hiddenAs} own />}
      <Section title={t.summary}>
        <div class="columns">
          <Summary {...props} />
          <Audience {...props.audience} />
        </div>
      </Section>
      {(props.report || state === 'pending') && <GateReport report={props.report} />}
      <KeptPosts kept={props.kept} items={differences.entries.map(({ item }) => item)} />
      <Section
        title={t.whole}
        aside={
          hasEarlier && (
            <Choice
              type="checkbox"
              name="onlyChanges"
              label={t.onlyChanges}
              checked={onlyChanges}
              onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
            />
          )
        }
      >
        <p>{hasEarlier ? t.compared(latestNumber) : t.first}</p>
      </Section>
      <PlanText entries={entries} titles={props.titles} marked={hasEarlier} />
      <Decision {...props} isChecked={props.report !== null} />
    </Page>
  )
}

const tones = { pending: 'warning', approved: 'success', returned: 'error', void: 'neutral' } as const

function Summary({ differences, sha256, latestNumber, id }: Props) {
  const t = useTexts(publicationTexts)
  const { counts } = differences
  const changed = latestNumber === undefined ? [] : (['new', 'changed', 'removed'] as const)
  return (
    <Card title={t.counts}>
      <dl class="figures">
        <Figure name={t.items} value={counts.items} />
        <Figure name={t.characters} value={counts.characters} />
        {changed.map((state) => (
          <Figure key={state} name={t.states[state]} value={counts[state]} />
        ))}
      </dl>
      <p>
        {t.hash}
        <br />
        <code class="hash">{sha256}</code>
      </p>
      <p class="small quiet">{t.hashHint}</p>
      <div class="row">
        <LinkButton small href={`/submissions/${id}/text`}>
          {t.rawText}
        </LinkButton>
      </div>
    </Card>
  )
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value.toLocaleString('ja-JP')}</dd>
    </div>
  )
}

function Audience({ partners, advisors }: Props['audience']) {
  const t = useTexts(publicationTexts)
  return (
    <Card title={t.audience}>
      <ul>
        <li>{t.audienceOwn}</li>
        {partners.map(({ municipality, group, visibility }) => (
          <li key={`${municipality}${group}`}>
            {visibility === 'at_once' ? t.audienceAtOnce(municipality) : t.audienceMutual(municipality)}
          </li>
        ))}
        {advisors > 0 && <li>{t.audienceAdvisors(advisors)}</li>}
      </ul>
      {partners.length === 0 && <p>{t.audienceNobody}</p>}
    </Card>
  )
}
