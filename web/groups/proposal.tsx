import { useState } from 'preact/hooks'
import type { GroupRoutes } from '../../worker/groups/routes.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { NameFindings } from '../names/name-findings.tsx'
import { useNameCheck } from '../names/use-name-check.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { groupTexts } from './texts.ts'

const api = client<GroupRoutes>('/api/groups')

type Visibility = 'at_once' | 'mutual'

export function Proposal({ fiscalYear, teamIds }: { fiscalYear: number; teamIds: string[] }) {
  const t = useTexts(groupTexts)
  const [name, setName] = useState('')
  const names = useNameCheck({ text: name, onText: setName })
  const [visibility, setVisibility] = useState<Visibility>('at_once')
  const { busy, problem, errors, send } = useSending()

  async function propose(event: Event) {
    event.preventDefault()
    await send(async () => {
      const kept = await names.settle()
      if (!kept) return
      const answer = await api.index.$post({ json: { fiscalYear, name, kept, visibility, teamIds } })
      location.assign(`/groups/${(await answer.json()).id}`)
    })
  }

  return (
    <form class="form" onSubmit={propose} noValidate>
      {problem && <Notice tone="error" title={problem.stale ? t.failed : problem.title} appears />}
      {errors['teamIds'] && <Notice tone="error" title={errors['teamIds']} appears />}
      <TextField
        name="name"
        label={t.name}
        hint={t.nameHint}
        requiredWord={t.required}
        value={name}
        maxLength={60}
        error={errors['name']}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <NameFindings names={names} fieldId="name" />
      <RadioGroup
        name="visibility"
        label={t.visibility}
        value={visibility}
        error={errors['visibility']}
        onChoose={(value) => setVisibility(value as Visibility)}
        options={(['at_once', 'mutual'] as const).map((value) => ({
          value,
          label: t.visibilities[value],
          hint: t.visibilityHints[value],
        }))}
      />
      {teamIds.length < 2 && <p>{t.twoNeeded}</p>}
      <Button variant="primary" busy={busy}>
        {t.propose}
      </Button>
    </form>
  )
}
