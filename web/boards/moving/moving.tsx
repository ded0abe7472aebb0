import { useState } from 'preact/hooks'
import type { Places } from '../../../worker/boards/moving/moving.ts'
import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { later } from '../../ui/later.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { movingApi } from './moving-api.ts'
import { movingTexts } from './texts.ts'

const MovingDialog = later(async () => (await import('./moving-dialog.tsx')).MovingDialog)

/** Puts a topic into another board, or its messages behind those of another topic. */
export function Moving({ topicId }: { topicId: string }) {
  const t = useTexts(movingTexts)
  const [places, setPlaces] = useState<Places>()
  const { busy, problem, send } = useSending()
  const open = () =>
    send(async () => {
      const answer = await movingApi.topics[':id'].places.$get({ param: { id: topicId } })
      setPlaces(await answer.json())
    })
  return (
    <>
      <Button small busy={busy} onClick={open}>
        {t.open}
      </Button>
      <SendingProblem problem={problem} stale={t.stale} />
      {places && <MovingDialog topicId={topicId} places={places} onClose={() => setPlaces(undefined)} />}
    </>
  )
}
