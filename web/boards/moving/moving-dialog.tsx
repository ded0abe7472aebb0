import { useState } from 'preact/hooks'
import type { Places } from '../../../worker/boards/moving/moving.ts'
import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { Select } from '../../ui/select.tsx'
import { movingApi } from './moving-api.ts'
import { movingTexts } from './texts.ts'

interface Props {
  topicId: string
  places: Places
  onClose: () => void
}

/** Where a topic may go, chosen in a dialog. */
export function MovingDialog({ onClose, ...rest }: Props) {
  const t = useTexts(movingTexts)
  return (
    <Dialog open title={t.title} closeLabel={t.close} onClose={onClose}>
      <Choices {...rest} />
    </Dialog>
  )
}

function Choices({ topicId, places }: Omit<Props, 'onClose'>) {
  const t = useTexts(movingTexts)
  const [boardId, setBoard] = useState('')
  const [into, setInto] = useState('')
  const { busy, problem, send } = useSending()
  const param = { id: topicId }
  const move = () =>
    send(async () => {
      await movingApi.topics[':id'].board.$put({ param, json: { boardId } })
      location.reload()
    })
  const merge = () => {
    if (!window.confirm(t.mergeAsk)) return
    void send(async () => {
      await movingApi.topics[':id'].merging.$put({ param, json: { into } })
      location.assign(`/topics/${into}`)
    })
  }
  return (
    <div class="form">
      <SendingProblem problem={problem} stale={t.stale} />
      {places.boards.length === 0 ? (
        <p class="quiet">{t.noBoards}</p>
      ) : (
        <>
          <Select
            name="boardId"
            label={t.toBoard}
            hint={t.toBoardHelp}
            value={boardId}
            options={optionsOf(
              t.choose,
              places.boards.map(({ id, name }) => ({ value: id, label: name })),
            )}
            onChange={(event) => setBoard(event.currentTarget.value)}
          />
          <div>
            <Button busy={busy} disabled={boardId === ''} onClick={move}>
              {t.move}
            </Button>
          </div>
        </>
      )}
      {places.topics.length === 0 ? (
        <p class="quiet">{t.noTopics}</p>
      ) : (
        <>
          <Select
            name="into"
            label={t.toTopic}
            hint={t.toTopicHelp}
            value={into}
            options={optionsOf(
              t.choose,
              places.topics.map(({ id, title }) => ({ value: id, label: title })),
            )}
            onChange={(event) => setInto(event.currentTarget.value)}
          />
          <div>
            <Button busy={busy} disabled={into === ''} onClick={merge}>
              {t.merge}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

function optionsOf(choose: string, options: { value: string; label: string }[]) {
  return [{ value: '', label: choose }, ...options]
}
