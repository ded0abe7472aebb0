import { useState } from 'preact/hooks'
import type { ReleaseRoutes } from '../../worker/publication/routes.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { NameFindings } from '../names/name-findings.tsx'
import { useNameCheck } from '../names/use-name-check.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useSending } from '../sending.ts'
import { publicationTexts } from './texts.ts'

interface Props {
  id: string
  open: boolean
  onClose: () => void
}

const api = client<ReleaseRoutes>('/api/releases')

export function Withdrawal({ id, open, onClose }: Props) {
  const t = useTexts(publicationTexts)
  const [reason, setReason] = useState('')
  const names = useNameCheck({ text: reason, onText: setReason })
  const { busy, problem, errors, send } = useSending()

  async function withdraw(event: Event) {
    event.preventDefault()
    await send(async () => {
      const kept = await names.settle()
      if (!kept) return
      await api[':id'].withdrawal.$post({ param: { id }, json: { reason, kept } })
      location.reload()
    })
  }

  return (
    <Dialog open={open} title={t.withdrawTitle} closeLabel={t.close} onClose={onClose}>
      <form class="form" onSubmit={withdraw} noValidate>
        {problem && <Notice tone="error" title={problem.stale ? t.changedSince : problem.title} appears />}
        <p>{t.withdrawHint}</p>
        <TextArea
          name="reason"
          label={t.withdrawReason}
          hint={t.withdrawReasonHint}
          requiredWord={t.required}
          value={reason}
          error={errors['reason']}
          maxLength={1000}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <NameFindings names={names} fieldId="reason" />
        <Button variant="danger" busy={busy}>
          {t.withdraw}
        </Button>
      </form>
    </Dialog>
  )
}
