import type { ShownTopic } from '../../worker/boards/topic.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { SendingProblem } from '../ui/sending-problem.tsx'
import { boardsApi } from './boards-api.ts'
import { Moving } from './moving/moving.tsx'
import { boardTexts } from './texts.ts'

/** What moderators of the board may do with a topic. */
export function TopicTools({ topic }: { topic: ShownTopic['topic'] }) {
  const t = useTexts(boardTexts)
  const { busy, problem, send } = useSending()
  const set = (state: { isPinned?: boolean; isClosed?: boolean }) =>
    send(async () => {
      const { isPinned, isClosed } = topic
      await boardsApi.topics[':id'].state.$put({ param: { id: topic.id }, json: { isPinned, isClosed, ...state } })
      location.reload()
    })
  return (
    <div class="row no-print">
      <span class="small quiet">{t.moderation}</span>
      <Button small busy={busy} onClick={() => set({ isPinned: !topic.isPinned })}>
        {topic.isPinned ? t.unpin : t.pin}
      </Button>
      <Button small busy={busy} onClick={() => set({ isClosed: !topic.isClosed })}>
        {topic.isClosed ? t.reopen : t.close}
      </Button>
      <Moving topicId={topic.id} />
      <SendingProblem problem={problem} />
    </div>
  )
}
