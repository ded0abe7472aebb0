import type { listWarnings } from '../../../worker/boards/moderation/queries.ts'
import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { moderationApi } from './moderation-api.ts'
import { hiddenTexts } from './hidden-texts.ts'
import { moderationTexts } from './texts.ts'

export type Warning = Awaited<ReturnType<typeof listWarnings>>[number]

/** What moderators told the reader, until it is confirmed. */
export function Warnings({ warnings }: { warnings: Warning[] }) {
  const t = useTexts(moderationTexts)
  const h = useTexts(hiddenTexts)
  const { busy, send } = useSending()
  const read = (id: string) =>
    send(async () => {
      await moderationApi.warnings[':id'].reading.$post({ param: { id } })
      location.reload()
    })
  return (
    <>
      {warnings.map(({ id, board, reason, text, topicId, number }) => (
        <Notice key={id} tone="warning" title={t.warned(board)}>
          <p>{h.reasons[reason]}</p>
          <p class="as-typed">{text}</p>
          <p class="row">
            <a href={`/topics/${topicId}#message-${number}`}>{t.toMessage}</a>
            <Button small busy={busy} onClick={() => void read(id)}>
              {t.understood}
            </Button>
          </p>
        </Notice>
      ))}
    </>
  )
}
