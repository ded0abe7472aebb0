import { useState } from 'preact/hooks'
import type { KeptBoard as Board } from '../../../worker/boards/keeping/keeping.ts'
import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Badge, Tag } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { boardTexts } from '../texts.ts'
import { BoardWords, useBoardWords } from './board-words.tsx'
import { keepingApi } from './keeping-api.ts'
import { NameModerator } from './name-moderator.tsx'
import { keepingTexts } from './texts.ts'

/** A board with what its keepers may change about it. */
export function KeptBoard({ board }: { board: Board }) {
  const t = useTexts(keepingTexts)
  const b = useTexts(boardTexts)
  const [isChanging, setChanging] = useState(false)
  const { busy, problem, send } = useSending()
  const archive = () => {
    if (!board.isArchived && !window.confirm(t.archiveAsk)) return
    void send(async () => {
      await keepingApi[':id'].archive.$put({ param: { id: board.id }, json: { isArchived: !board.isArchived } })
      location.reload()
    })
  }
  const title = board.kind === 'closed' ? board.name : <a href={`/boards/${board.id}`}>{board.name}</a>
  return (
    <Card
      title={title}
      aside={
        <>
          <Tag>{b.boardKinds[board.kind]}</Tag>
          {board.isArchived && <Badge icon="lock">{t.archived}</Badge>}
        </>
      }
    >
      <SendingProblem problem={problem} stale={t.stale} />
      {isChanging ? (
        <WordsForm board={board} onCancel={() => setChanging(false)} />
      ) : (
        <>
          <p>{board.purpose}</p>
          <div class="row">
            <Button small onClick={() => setChanging(true)}>
              {t.change}
            </Button>
            <Button small variant="quiet" busy={busy} onClick={archive}>
              {board.isArchived ? t.unarchive : t.archive}
            </Button>
          </div>
          {board.kind === 'closed' && <NameModerator boardId={board.id} />}
        </>
      )}
    </Card>
  )
}

function WordsForm({ board, onCancel }: { board: Board; onCancel: () => void }) {
  const t = useTexts(keepingTexts)
  const { name, purpose, allowsAnonymous } = board
  const words = useBoardWords({ name, purpose, allowsAnonymous })
  const { busy, problem, errors, send } = useSending()
  const save = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      const json = await words.settle()
      if (!json) return
      await keepingApi[':id'].$put({ param: { id: board.id }, json })
      location.reload()
    })
  }
  return (
    <form class="form" onSubmit={save} noValidate>
      <SendingProblem problem={problem} stale={t.stale} />
      <BoardWords words={words} id={board.id} errors={errors} />
      <div class="row">
        <Button variant="primary" busy={busy}>
          {t.save}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
