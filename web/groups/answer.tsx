import { useState } from 'preact/hooks'
import type { GroupRoutes } from '../../worker/groups/routes.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/page.tsx'
import { groupTexts } from './texts.ts'

interface Props {
  groupId: string
  teamId: string
  name: string
  state: 'proposed' | 'accepted' | 'declined' | 'left'
}

const api = client<GroupRoutes>('/api/groups')

/** Speaking for one's own team: join, decline or leave. */
export function Answer({ groupId, teamId, name, state }: Props) {
  const t = useTexts(groupTexts)
  const { busy, problem, send } = useSending()
  const [leaving, setLeaving] = useState(false)
  const param = { id: groupId, teamId }
  const answer = (write: () => Promise<unknown>) =>
    void send(async () => {
      await write()
      location.reload()
    })
  const team = api[':id'].teams[':teamId']
  const failed = problem && <Notice tone="error" title={problem.stale ? t.failed : problem.title} appears />

  if (state === 'accepted') {
    return (
      <div class="stack no-print">
        {failed}
        <div class="row">
          <Button onClick={() => setLeaving(true)}>{t.leave}</Button>
        </div>
        <Dialog open={leaving} title={t.leaveTitle} closeLabel={t.close} onClose={() => setLeaving(false)}>
          <p>{t.leaveHint}</p>
          <Button variant="danger" busy={busy} onClick={() => answer(() => team.acceptance.$delete({ param }))}>
            {t.leave}
          </Button>
        </Dialog>
      </div>
    )
  }
  return (
    <Section title={`${name}: ${t.yourTurn}`}>
      <Card accent>
        {failed}
        <p>{t.yourTurnText}</p>
        <div class="row">
          <Button
            variant="primary"
            icon="check"
            busy={busy}
            onClick={() => answer(() => team.acceptance.$post({ param }))}
          >
            {t.accept}
          </Button>
          <Button busy={busy} onClick={() => answer(() => team.refusal.$post({ param }))}>
            {t.decline}
          </Button>
        </div>
      </Card>
    </Section>
  )
}
