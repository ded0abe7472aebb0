import { useContext, useRef, useState } from 'preact/hooks'
import type { ToMany } from '../../worker/feedback/to-many.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useLeaveWarning } from '../use-leave-warning.ts'
import { manyTexts } from './many-texts.ts'
import { PlaceChoice, type SharedPlace } from './place-choice.tsx'
import { RemarkFields, useChosen } from './remark-fields.tsx'
import { SendingProblem } from '../ui/sending-problem.tsx'
import { TeamChoice } from './team-choice.tsx'
import { useRemarkSending } from './use-remark-sending.ts'

/** One remark for many teams of a year, each of which answers by itself. */
export default function RemarkToManyPage({ fiscalYear, years, releases, keywords, sessions }: ToMany) {
  const t = useTexts(manyTexts)
  const language = useContext(LanguageContext)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [place, setPlace] = useState<SharedPlace>({ level: 'plan' })
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const typed = useRef('')
  useLeaveWarning(() => typed.current.trim() !== '')
  const onText = (value: string) => {
    typed.current = value
    setText(value)
  }
  const draft = { text, onText }
  const choice = useChosen()
  const { busy, problem, errors, names, sendRemark } = useRemarkSending(draft)
  const isOpen = ({ open }: ToMany['releases'][number]) =>
    place.level === 'plan' || open === 'all' || open.includes(place.sheet)
  const releaseIds = releases.filter((release) => chosen.has(release.id) && isOpen(release)).map(({ id }) => id)

  async function submit(event: Event) {
    event.preventDefault()
    setMissing(releaseIds.length === 0)
    if (releaseIds.length === 0) return
    await sendRemark({ ...choice.chosen, releaseIds, anchor: place }, ({ batchId }) =>
      location.assign(`/remarks/sent/${batchId}`),
    )
  }

  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.home, href: '/' }, { label: t.title }]} />
      <PageTitle title={t.title} lead={t.lead} meta={<span>{showFiscalYear(fiscalYear, language)}</span>} />
      {years.length > 1 && (
        <Tabs
          label={t.year}
          tabs={years.map((year) => ({
            href: `?year=${year}`,
            label: showFiscalYear(year, language),
            current: year === fiscalYear,
          }))}
        />
      )}
      {releases.length === 0 ? (
        <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>
      ) : (
        <form class="stack" onSubmit={submit} noValidate>
          <SendingProblem problem={problem} />
          {[errors['anchor'], errors['releaseIds'], isMissing && releaseIds.length === 0 ? t.chooseTeams : ''].map(
            (title) => title && <SendingProblem key={title} problem={{ title, stale: true }} />,
          )}
          <Section title={t.place}>
            <PlaceChoice place={place} onChoose={setPlace} />
          </Section>
          <Section title={t.to}>
            <TeamChoice releases={releases} isOpen={isOpen} chosen={chosen} onChoose={setChosen} />
          </Section>
          <Section title={t.remark}>
            <div class="form">
              <RemarkFields {...{ ...choice, draft, names, errors, keywords, sessions, municipality: t.each }} />
              <div class="row">
                <Button variant="primary" busy={busy}>
                  {t.send(releaseIds.length)}
                </Button>
              </div>
            </div>
          </Section>
        </form>
      )}
    </Page>
  )
}
