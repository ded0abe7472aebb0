import { useState } from 'preact/hooks'
import type { KeptBoard as Board } from '../../../worker/boards/keeping/keeping.ts'
import { useTexts } from '../../i18n.ts'
import { NameFindings } from '../../names/name-findings.tsx'
import { useNameCheck } from '../../names/use-name-check.ts'
import { useSending } from '../../sending.ts'
import { Badge, Tag } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { boardTexts } from '../texts.ts'
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
      {problem && <Notice tone="error" title={problem.stale ? t.stale : problem.title || t.offline} appears />}
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
  const [name, setName] = useState(board.name)
  const [purpose, setPurpose] = useState(board.purpose)
  const [allowsAnonymous, setAnonymous] = useState(board.allowsAnonymous)
  const nameCheck = useNameCheck({ text: name, onText: setName })
  const purposeCheck = useNameCheck({ text: purpose, onText: setPurpose })
  const { busy, problem, errors, send } = useSending()
  const save = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      const [inName, inPurpose] = [await nameCheck.settle(), await purposeCheck.settle()]
      if (!inName || !inPurpose) return
      const json = { name, purpose, allowsAnonymous, kept: [...inName, ...inPurpose] }
      await keepingApi[':id'].$put({ param: { id: board.id }, json })
      location.reload()
    })
  }
  const ids = { name: `name-${board.id}`, purpose: `purpose-${board.id}` }
  return (
    <form class="form" onSubmit={save} noValidate>
      {problem && <Notice tone="error" title={problem.stale ? t.stale : problem.title || t.offline} appears />}
      <TextField
        name="name"
        id={ids.name}
        label={t.name}
        value={name}
        error={errors['name']}
        maxLength={40}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <NameFindings names={nameCheck} fieldId={ids.name} />
      <TextField
        name="purpose"
        id={ids.purpose}
        label={t.purpose}
        value={purpose}
        error={errors['purpose']}
        maxLength={120}
        onInput={(event) => setPurpose(event.currentTarget.value)}
      />
      <NameFindings names={purposeCheck} fieldId={ids.purpose} />
      <Checkbox
        name={`anonymous-${board.id}`}
        label={t.allowsAnonymous}
        checked={allowsAnonymous}
        onChange={(event) => setAnonymous(event.currentTarget.checked)}
      />
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
