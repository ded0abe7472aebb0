import { useContext, useState } from 'preact/hooks'
import type { ItemCard } from '../../worker/boards/cards/cards.ts'
import type { ShownMessage, ShownTopic } from '../../worker/boards/topic.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { later } from '../ui/later.tsx'
import { SendingProblem } from '../ui/sending-problem.tsx'
import { authorName } from './author-name.ts'
import { boardsApi } from './boards-api.ts'
import { ItemCards } from './cards/item-cards.tsx'
import { MessageForm } from './message-form.tsx'
import { MessageText } from './message-text.tsx'
import { hiddenTexts } from './moderation/hidden-texts.ts'
import { Reactions } from './reactions.tsx'
import { boardTexts } from './texts.ts'

const ReportForm = later(async () => (await import('./moderation/report-form.tsx')).ReportForm)
const MessageTools = later(async () => (await import('./moderation/message-tools.tsx')).MessageTools)

interface Props {
  message: ShownMessage & { cards: ItemCard[] }
  topic: ShownTopic['topic']
  canModerate: boolean
}

/** One message, what may be done about it, and the form that this opens. */
export function MessageCard({ message, topic, canModerate }: Props) {
  const t = useTexts(boardTexts)
  const m = useTexts(hiddenTexts)
  const language = useContext(LanguageContext)
  const [writing, setWriting] = useState<Writing | 'report' | 'moderate' | undefined>(
    message.draft === undefined ? undefined : 'reply',
  )
  const { busy, problem, send } = useSending()
  const { id, number, blocks, versions } = message
  const isSolution = topic.solvedBy === id

  const change = (write: () => Promise<unknown>) =>
    send(async () => {
      await write()
      location.reload()
    })
  const solve = () =>
    change(() =>
      boardsApi.topics[':id'].solution.$put({ param: { id: topic.id }, json: { messageId: isSolution ? null : id } }),
    )
  const remove = () => {
    if (!window.confirm(t.removeAsk)) return
    void change(() => boardsApi.messages[':id'].$delete({ param: { id } }))
  }

  return (
    <Card
      id={`message-${number}`}
      title={`${authorName(message.author, t)}${message.mine ? t.you : ''}`}
      accent={isSolution}
      aside={isSolution && <Badge tone="success">{t.solvedBy}</Badge>}
    >
      <p class="row small quiet">
        <a href={`#message-${number}`}>{number}</a>
        <span>{showTime(message.at, language)}</span>
        {message.editedAt !== undefined && <span>{t.edited}</span>}
      </p>
      {message.hiddenFor && <p class="quiet">{m.hidden(m.reasons[message.hiddenFor])}</p>}
      {blocks ? <MessageText blocks={blocks} /> : !message.hiddenFor && <p class="quiet">{t.deleted}</p>}
      <ItemCards cards={message.cards} />
      <Mentions mentions={message.mentions} />
      {versions.length > 0 && (
        <details class="small">
          <summary>{t.earlier}</summary>
          {versions.map((text) => (
            <p key={text} class="as-typed">
              {text}
            </p>
          ))}
        </details>
      )}
      <SendingProblem problem={problem} />
      {blocks && <Reactions message={message} />}
      {blocks && writing === undefined && (
        <div class="row no-print">
          {topic.canAnswer && (
            <>
              <Button small onClick={() => setWriting('reply')}>
                {t.reply}
              </Button>
              <Button small variant="quiet" onClick={() => setWriting('quote')}>
                {t.quote}
              </Button>
            </>
          )}
          {topic.canSolve && number > 1 && (
            <Button small variant="quiet" busy={busy} onClick={solve}>
              {isSolution ? t.unmarkSolved : t.markSolved}
            </Button>
          )}
          {message.canEdit && (
            <Button small variant="quiet" onClick={() => setWriting('edit')}>
              {t.edit}
            </Button>
          )}
          {!message.mine && !message.hiddenFor && !message.isReported && (
            <Button small variant="quiet" onClick={() => setWriting('report')}>
              {m.report}
            </Button>
          )}
          {message.isReported && <span class="small quiet">{m.reportedByYou}</span>}
          {canModerate && (
            <Button small variant="quiet" onClick={() => setWriting('moderate')}>
              {m.tools}
            </Button>
          )}
          {message.mine && (
            <Button small variant="quiet" busy={busy} onClick={remove}>
              {t.remove}
            </Button>
          )}
        </div>
      )}
      {writing === 'report' && <ReportForm messageId={id} onCancel={() => setWriting(undefined)} />}
      {writing === 'moderate' && <MessageTools message={message} />}
      {writing !== undefined && writing !== 'report' && writing !== 'moderate' && (
        <MessageForm
          key={writing}
          id={`write-${number}`}
          label={writing === 'edit' ? t.edit : t.reply}
          sendLabel={writing === 'edit' ? t.save : t.reply}
          start={startOf(message, writing)}
          {...(writing !== 'edit' && { place: { kind: 'topic' as const, target: topic.id, replyTo: number } })}
          write={(text, kept) =>
            writing === 'edit'
              ? boardsApi.messages[':id'].$put({ param: { id }, json: { text, kept } })
              : boardsApi.topics[':id'].messages.$post({
                  param: { id: topic.id },
                  json: { text, kept, replyTo: number },
                })
          }
          onCancel={() => setWriting(undefined)}
        />
      )}
    </Card>
  )
}

function Mentions({ mentions }: Pick<ShownMessage, 'mentions'>) {
  const t = useTexts(boardTexts)
  if (mentions.length === 0) return null
  return (
    <p class="row small quiet">
      {mentions.map(({ kind, name }) => (
        <span key={kind + name}>{kind === 'person' ? t.calledPerson(name) : t.called(name)}</span>
      ))}
    </p>
  )
}

type Writing = 'reply' | 'quote' | 'edit'

/** What was begun before stays, whatever is done now. */
function startOf({ text, draft }: ShownMessage, writing: Writing) {
  if (writing === 'edit') return text
  if (writing === 'reply') return draft ?? ''
  return draft === undefined
    ? quoted(text)
    : `${draft}

${quoted(text)}`
}

function quoted(text: string) {
  return `${text.replace(/^/gm, '> ')}\n\n`
}
