import { useState } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/page.tsx'
import { yearTexts } from './texts.ts'
import { yearApi } from './year-api.ts'

export function CloseYear({ fiscalYear }: { fiscalYear: number }) {
  const t = useTexts(yearTexts)
  const [asking, setAsking] = useState(false)
  const { busy, problem, send } = useSending()

  async function close() {
    await send(async () => {
      const param = { fiscalYear: String(fiscalYear) }
      await yearApi[':fiscalYear{20[0-9][0-9]}'].closure.$post({ param })
      location.reload()
    })
  }

  return (
    <Section title={t.close}>
      <p>{t.closeHint}</p>
      <div class="row">
        <Button onClick={() => setAsking(true)}>{t.close}</Button>
      </div>
      <Dialog open={asking} title={t.closeTitle} closeLabel={t.closeDialog} onClose={() => setAsking(false)}>
        {problem && <Notice tone="error" title={problem.stale ? t.changed : problem.title} appears />}
        <p>{t.closeHint}</p>
        <Button variant="danger" busy={busy} onClick={() => void close()}>
          {t.close}
        </Button>
      </Dialog>
    </Section>
  )
}
