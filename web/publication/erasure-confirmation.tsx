import { useState } from 'preact/hooks'
import type { ErasureRoutes } from '../../worker/publication/routes.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Notice } from '../ui/notice.tsx'
import { erasureTexts } from './erasure-texts.ts'

const api = client<ErasureRoutes>('/api/erasures')

/** The second person's consent: ticked, then pressed. */
export function ErasureConfirmation({ id }: { id: string }) {
  const t = useTexts(erasureTexts)
  const [checked, setChecked] = useState(false)
  const [missing, setMissing] = useState(false)
  const { busy, problem, send } = useSending()

  async function confirm(event: Event) {
    event.preventDefault()
    setMissing(!checked)
    if (!checked) return
    await send(async () => {
      await api[':id'].confirmation.$post({ param: { id } })
      location.reload()
    })
  }

  return (
    <form class="form no-print" onSubmit={confirm} noValidate>
      {problem && <Notice tone="error" title={problem.stale ? t.changedSince : problem.title} appears />}
      <Checkbox
        name="checked"
        label={t.check}
        checked={checked}
        error={missing && !checked ? t.checkMissing : undefined}
        onChange={(event) => setChecked(event.currentTarget.checked)}
      />
      <Button variant="danger" busy={busy}>
        {t.confirm}
      </Button>
    </form>
  )
}
