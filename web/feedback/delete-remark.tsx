import { useState } from 'preact/hooks'
import type { remarkRoutes } from '../../worker/feedback/routes.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useRefresh } from './live/use-live.ts'
import { remarkTexts } from './remark-texts.ts'
import { SendingProblem } from '../ui/sending-problem.tsx'

const api = client<typeof remarkRoutes>('/api/remarks')

/** For who wrote the remark, until it is answered. */
export function DeleteRemark({ remarkId }: { remarkId: string }) {
  const t = useTexts(remarkTexts)
  const [open, setOpen] = useState(false)
  const refresh = useRefresh()
  const { busy, problem, send } = useSending()
  const remove = () =>
    send(async () => {
      await api[':id'].$delete({ param: { id: remarkId } })
      setOpen(false)
      await refresh()
    })

  return (
    <div class="no-print">
      <Button small variant="quiet" onClick={() => setOpen(true)}>
        {t.delete}
      </Button>
      <Dialog open={open} title={t.delete} closeLabel={t.cancel} onClose={() => setOpen(false)}>
        <SendingProblem problem={problem} />
        <p>{t.deleteQuestion}</p>
        <Button variant="danger" busy={busy} onClick={() => void remove()}>
          {t.delete}
        </Button>
      </Dialog>
    </div>
  )
}
