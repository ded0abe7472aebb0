import { useState } from 'preact/hooks'
import { readSessions, readTeams } from '../../worker/municipalities/year-csv.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { SessionLines } from './session-lines.tsx'
import { setUpTexts } from './set-up-texts.ts'
import { TeamBox, type Visibility } from './team-box.tsx'
import { yearTexts } from './texts.ts'
import { yearApi } from './year-api.ts'

interface Props {
  /** The year after the latest. */
  fiscalYear: number | undefined
  program: string
  words: { advisor: string; alumnus: string; group: string }
}

export default function NewYearPage({ fiscalYear, program, words }: Props) {
  const t = useTexts(setUpTexts)
  const years = useTexts(yearTexts)
  const [typed, setTyped] = useState({
    ...words,
    fiscalYear: fiscalYear?.toString() ?? '',
    program,
    theme: '',
    sessions: '',
    teams: '',
  })
  const [visibility, setVisibility] = useState<Visibility>('at_once')
  const { busy, problem, errors, send } = useSending()
  const year = Number(typed.fiscalYear.normalize('NFKC')) || 0
  const field = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    error: errors[name],
    onInput: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setTyped((before) => ({ ...before, [name]: value }))
    },
  })

  async function create(event: Event) {
    event.preventDefault()
    await send(async () => {
      await yearApi.index.$post({ json: { ...typed, fiscalYear: year, visibility } })
      location.assign(`/years/${year}`)
    })
  }

  return (
    <Page>
      <Breadcrumb
        label={years.trail}
        trail={[{ label: years.home, href: '/' }, { label: years.years, href: '/years' }, { label: years.newYear }]}
      />
      <PageTitle title={years.newYear} lead={t.lead} />
      <form class="stack stack-loose" onSubmit={create} noValidate>
        <Section title={t.aboutYear}>
          <div class="form">
            <TextField
              {...field('fiscalYear')}
              label={t.fiscalYear}
              hint={t.fiscalYearHint}
              requiredWord={t.required}
              shape="number"
              inputMode="numeric"
              maxLength={4}
            />
            <TextField {...field('program')} label={t.program} requiredWord={t.required} maxLength={60} />
            <TextField {...field('theme')} label={t.theme} maxLength={200} />
          </div>
        </Section>
        <Section title={t.roleNames}>
          <p>{t.roleNamesHint}</p>
          <div class="form">
            <TextField {...field('advisor')} label={t.advisor} requiredWord={t.required} maxLength={60} />
            <TextField {...field('alumnus')} label={t.alumnus} requiredWord={t.required} maxLength={60} />
            <TextField {...field('group')} label={t.group} requiredWord={t.required} maxLength={60} />
          </div>
        </Section>
        <Section title={t.sessions}>
          <TextArea
            {...field('sessions')}
            label={t.sessions}
            labelHidden
            hint={t.sessionsHint}
            placeholder={t.sessionsExample}
            rows={6}
          />
          <SessionLines lines={readSessions(typed.sessions, year)} fiscalYear={year} />
        </Section>
        <Section title={t.teams}>
          <TeamBox
            {...{ fiscalYear: year, visibility, errors }}
            text={typed.teams}
            onText={(teams) => setTyped((before) => ({ ...before, teams }))}
            onVisibility={setVisibility}
          />
          {readTeams(typed.teams).length === 0 && <p class="quiet">{t.noTeams}</p>}
        </Section>
        {problem && <Notice tone="error" title={problem.stale ? t.exists : problem.title} appears />}
        {Object.keys(errors).length > 0 && <Notice tone="error" title={t.fixFirst} appears />}
        <div class="row">
          <Button variant="primary" busy={busy}>
            {years.newYear}
          </Button>
        </div>
      </form>
    </Page>
  )
}
