import { timeInJapan } from '../../dates.ts'
import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import { boardDraftTexts } from './texts.ts'
import type { BoardDraftState } from './use-board-draft.ts'

/** Says that what is being written is kept, and throws it away. */
export function DraftState({ draft }: { draft: BoardDraftState }) {
  const t = useTexts(boardDraftTexts)
  const { busy, send } = useSending()
  const { state, savedAt, wasBegun } = draft
  const discard = () => {
    if (!window.confirm(t.discardAsk)) return
    void send(async () => {
      await draft.discard()
      location.reload()
    })
  }
  const words = {
    idle: wasBegun ? t.opened : '',
    typing: t.typing,
    saving: t.saving,
    saved: savedAt === undefined ? '' : t.savedAt(timeInJapan(savedAt)),
    failed: t.failed,
  }
  return (
    <div class="row">
      <SaveState state={state === 'typing' ? 'idle' : state}>{words[state]}</SaveState>
      {(savedAt !== undefined || wasBegun) && (
        <Button small variant="quiet" busy={busy} onClick={discard}>
          {t.discard}
        </Button>
      )}
    </div>
  )
}
