import { useState } from 'preact/hooks'
import type { ReactionKind } from '../../worker/boards/schema.ts'
import type { ShownMessage } from '../../worker/boards/topic.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { SendingProblem } from '../ui/sending-problem.tsx'
import { boardsApi } from './boards-api.ts'
import { boardTexts } from './texts.ts'

const kinds: ReactionKind[] = ['useful', 'together', 'thanks']

/** How many reacted in which way; a second press takes the own one back. */
export function Reactions({ message }: { message: Pick<ShownMessage, 'id' | 'reactions' | 'reacted'> }) {
  const t = useTexts(boardTexts)
  const [{ reactions, reacted }, setShown] = useState(message)
  const { busy, problem, send } = useSending()

  const press = (kind: ReactionKind) =>
    send(async () => {
      const was = reacted.includes(kind)
      const route = boardsApi.messages[':id'].reactions[':kind']
      await route[was ? '$delete' : '$put']({ param: { id: message.id, kind } })
      setShown({
        id: message.id,
        reactions: { ...reactions, [kind]: (reactions[kind] ?? 0) + (was ? -1 : 1) },
        reacted: was ? reacted.filter((each) => each !== kind) : [...reacted, kind],
      })
    })

  return (
    <div class="row">
      {kinds.map((kind) => (
        <Button
          key={kind}
          small
          variant={reacted.includes(kind) ? 'secondary' : 'quiet'}
          aria-pressed={reacted.includes(kind)}
          busy={busy}
          onClick={() => press(kind)}
        >
          {`${t.reactions[kind]}${reactions[kind] ? ` ${reactions[kind]}` : ''}`}
        </Button>
      ))}
      <SendingProblem problem={problem} />
    </div>
  )
}
