import { useState } from 'preact/hooks'
import type { SubmissionRoutes } from '../../worker/publication/routes.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { NameFindings } from '../names/name-findings.tsx'
import { useNameCheck } from '../names/use-name-check.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/page.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { publicationTexts } from './texts.ts'
import { useSending } from '../sending.ts'

interface Props {
  id: string
  sha256: string
  /** Past the gate; without that it can only be returned. */
  isChecked: boolean
  mayDecide: boolean
  mayTakeBack: boolean
}

const api = client<SubmissionRoutes>('/api/submissions')

export function Decision({ id, sha256, isChecked, mayDecide, mayTakeBack }: Props) {
  const t = useTexts(publicationTexts)
  if (mayDecide) {
    return (
      <Section title={t.decide}>
        <div class="columns no-print">
          {isChecked && <Approval {...{ id, sha256 }} />}
          <Return id={id} />
        </div>
      </Section>
    )
  }
  return mayTakeBack ? <TakingBack id={id} /> : null
}

function Approval({ id, sha256 }: { id: string; sha256: string }) {
  const t = useTexts(publicationTexts)
  const [checked, setChecked] = useState(false)
  const [missing, setMissing] = useState(false)
  const { busy, problem, send } = useSending()

  async function approve(event: Event) {
    event.preventDefault()
    setMissing(!checked)
    if (!checked) return
    await send(async () => {
      const answer = await api[':id'].approval.$post({ param: { id }, json: { sha256 } })
      location.assign(`/releases/${(await answer.json()).releaseId}`)
    })
  }

  return (
    <form class="card form" onSubmit={approve} noValidate>
      {problem && <Problem {...problem} />}
      <Checkbox
        name="checked"
        label={t.approveCheck}
        checked={checked}
        error={missing && !checked ? t.approveCheckMissing : undefined}
        onChange={(event) => setChecked(event.currentTarget.checked)}
      />
      <Button variant="primary" icon="check" busy={busy}>
        {t.approve}
      </Button>
    </form>
  )
}

function Return({ id }: { id: string }) {
  const t = useTexts(publicationTexts)
  const [reason, setReason] = useState('')
  const names = useNameCheck({ text: reason, onText: setReason })
  const { busy, problem, errors, send } = useSending()

  async function giveBack(event: Event) {
    event.preventDefault()
    await send(async () => {
      const kept = await names.settle()
      if (!kept) return
      await api[':id'].return.$post({ param: { id }, json: { reason, kept } })
      location.reload()
    })
  }

  return (
    <form class="card form" onSubmit={giveBack} noValidate>
      {problem && <Problem {...problem} />}
      <TextArea
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        requiredWord={t.required}
        value={reason}
        error={errors['reason']}
        maxLength={1000}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <NameFindings names={names} fieldId="reason" />
      <Button icon="back" busy={busy}>
        {t.giveBack}
      </Button>
    </form>
  )
}

function TakingBack({ id }: { id: string }) {
  const t = useTexts(publicationTexts)
  const { busy, problem, send } = useSending()
  const takeBack = () =>
    send(async () => {
      await api[':id'].$delete({ param: { id } })
      location.reload()
    })

  return (
    <div class="stack no-print">
      {problem && <Problem {...problem} />}
      <div class="row">
        <Button icon="undo" busy={busy} onClick={() => void takeBack()}>
          {t.takeBack}
        </Button>
      </div>
    </div>
  )
}

function Problem({ title, stale }: { title: string; stale: boolean }) {
  const t = useTexts(publicationTexts)
  return (
    <Notice tone="error" title={stale ? t.changedSince : title} appears>
      {stale && (
        <Button small onClick={() => location.reload()}>
          {t.reload}
        </Button>
      )}
    </Notice>
  )
}
