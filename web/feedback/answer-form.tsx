import { useState } from 'preact/hooks'
import type { remarkRoutes } from '../../worker/feedback/routes.ts'
import type { NewAnswer } from '../../worker/feedback/schema.ts'
import type { TeamRemarks } from '../../worker/feedback/team-remarks.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { NameFindings } from '../names/name-findings.tsx'
import { useNameCheck } from '../names/use-name-check.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { Unfold } from './unfold.tsx'
import { useRefresh } from './live/use-live.ts'
import { feedbackTexts } from './texts.ts'

interface Props {
  remark: Pick<TeamRemarks['remarks'][number], 'id' | 'answers'>
  releases: TeamRemarks['releases']
}

const api = client<typeof remarkRoutes>('/api/remarks')
const states = ['received', 'reflected', 'declined'] as const

/** What the team makes of a remark; what was typed stays until it is saved. */
export function AnswerForm({ remark, releases }: Props) {
  const t = useTexts(feedbackTexts)
  const [state, setState] = useState<NewAnswer['state']>('received')
  const [reason, setReason] = useState('')
  const [releaseId, setReleaseId] = useState('')
  const names = useNameCheck({ text: reason, onText: setReason })
  const refresh = useRefresh()
  const { busy, problem, errors, send } = useSending()
  const field = (name: string) => `${name}-${remark.id}`

  async function answer(event: Event) {
    event.preventDefault()
    await send(async () => {
      const kept = await names.settle()
      if (!kept) return
      const reflected = state === 'reflected' && releaseId !== '' ? releaseId : null
      const json = { state, reason, kept, releaseId: reflected, base: remark.answers }
      await api[':id'].answers.$post({ param: { id: remark.id }, json })
      setReason('')
      await refresh()
    })
  }

  return (
    <Unfold summary={t.answer}>
      {() => (
        <form class="form" onSubmit={answer} noValidate>
          {problem && <Notice tone="error" title={problem.stale ? t.stale : problem.title} appears />}
          <Select
            name="state"
            id={field('state')}
            label={t.state}
            value={state}
            options={states.map((value) => ({ value, label: t.states[value] }))}
            onChange={(event) => setState(states.find((each) => each === event.currentTarget.value) ?? 'received')}
          />
          {state === 'reflected' && (
            <Select
              name="releaseId"
              id={field('release')}
              label={t.reflectedIn}
              requiredWord={t.required}
              value={releaseId}
              error={errors['releaseId']}
              options={[
                { value: '', label: t.choose },
                ...releases.map(({ id, number }) => ({ value: id, label: t.numberOf(number) })),
              ]}
              onChange={(event) => setReleaseId(event.currentTarget.value)}
            />
          )}
          <TextArea
            name="reason"
            id={field('reason')}
            label={t.reason}
            hint={t.reasonHint}
            value={reason}
            error={errors['reason']}
            maxLength={4000}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <NameFindings names={names} fieldId={field('reason')} />
          <Button variant="primary" busy={busy}>
            {t.save}
          </Button>
        </form>
      )}
    </Unfold>
  )
}
