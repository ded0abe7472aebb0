import { useState } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/page.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { yearTexts } from './texts.ts'
import { yearApi } from './year-api.ts'

interface Props {
  fiscalYear: number
  /** What the year calls advisors. */
  advisor: string
  advisorNames: 'name' | 'role'
}

/** Whether others read an advisor's name, or a letter in its place. */
export function AdvisorNames({ fiscalYear, advisor, advisorNames }: Props) {
  const t = useTexts(yearTexts)
  const [chosen, setChosen] = useState(advisorNames)
  const [saved, setSaved] = useState<Props['advisorNames']>()
  const { busy, problem, send } = useSending()

  function save(event: Event) {
    event.preventDefault()
    void send(async () => {
      const param = { fiscalYear: String(fiscalYear) }
      await yearApi[':fiscalYear{20[0-9][0-9]}']['advisor-names'].$put({ param, json: { advisorNames: chosen } })
      setSaved(chosen)
    })
  }

  return (
    <Section title={t.advisorNames(advisor)}>
      <form class="form" onSubmit={save} noValidate>
        {problem && <Notice tone="error" title={problem.title} appears />}
        <RadioGroup
          name="advisorNames"
          label={t.advisorNamesLabel}
          hint={t.advisorNamesHint}
          value={chosen}
          options={[
            { value: 'name', label: t.advisorByName },
            { value: 'role', label: t.advisorByRole(advisor) },
          ]}
          onChoose={(value) => setChosen(value === 'role' ? 'role' : 'name')}
        />
        <div class="row">
          <Button busy={busy}>{t.saveAdvisorNames}</Button>
          {saved === chosen && <Notice tone="success" title={t.advisorNamesSaved} appears />}
        </div>
      </form>
    </Section>
  )
}
