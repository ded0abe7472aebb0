import type { remarkRoutes } from '../../../worker/feedback/routes.ts'
import { client } from '../../api.ts'
import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { heardTexts } from './texts.ts'

const api = client<typeof remarkRoutes>('/api/remarks')

/** Offers to make remarks of what the release says of advisors' words. */
export function HeardNotice({ release }: { release: { id: string; number: number; unheard: number } }) {
  const t = useTexts(heardTexts)
  const { busy, problem, send } = useSending()
  const take = () =>
    send(async () => {
      await api.heard.$post({ json: { releaseId: release.id } })
      location.reload()
    })
  return (
    <div class="stack stack-tight no-print">
      <SendingProblem problem={problem} />
      <Notice title={t.found(release.number, release.unheard)}>
        <p>{t.help}</p>
        <Button busy={busy} onClick={() => void take()}>
          {t.take}
        </Button>
      </Notice>
    </div>
  )
}
