import { useState } from 'preact/hooks'
import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { Select } from '../../ui/select.tsx'
import { moderationApi, type Reason } from './moderation-api.ts'
import { ReasonChoice } from './reason-choice.tsx'
import { moderationTexts } from './texts.ts'
import { WarningForm } from './warning-form.tsx'

interface Props {
  message: { id: string; hiddenFor: Reason | undefined; isAnonymous: boolean }
  /** It was reported: for a moderator who works through the reports. */
  isReported?: boolean
}

const days = [1, 7, 30, 0] as const

/** What a moderator may do about a message and its author. */
export function MessageTools({ message: { id, hiddenFor, isAnonymous }, isReported = false }: Props) {
  const t = useTexts(moderationTexts)
  const [reason, setReason] = useState<Reason>(hiddenFor ?? 'person')
  const [mute, setMute] = useState<(typeof days)[number]>(1)
  const [author, setAuthor] = useState<string>()
  const { busy, problem, send } = useSending()
  const param = { id }
  const change = (write: () => Promise<unknown>) =>
    send(async () => {
      await write()
      location.reload()
    })
  const hide = () => {
    const json = { isHidden: hiddenFor === undefined, reason }
    return change(() => moderationApi.messages[':id'].hiding.$put({ param, json }))
  }
  const look = () =>
    send(async () => setAuthor((await (await moderationApi.messages[':id'].looks.$post({ param })).json()).name))

  return (
    <div class="stack stack-tight">
      <SendingProblem problem={problem} />
      <div class="row">
        <ReasonChoice id={`why-${id}`} reason={reason} onChoose={setReason} />
        <Button busy={busy} onClick={() => void hide()}>
          {hiddenFor === undefined ? t.hide : t.show}
        </Button>
        {isReported && (
          <Button
            busy={busy}
            onClick={() => void change(() => moderationApi.messages[':id'].settlement.$post({ param }))}
          >
            {t.settle}
          </Button>
        )}
      </div>
      <details>
        <summary>{t.warn}</summary>
        <WarningForm messageId={id} reason={reason} />
      </details>
      <details>
        <summary>{t.mute}</summary>
        <div class="row">
          <Select
            name="days"
            id={`days-${id}`}
            label={t.muteDays}
            value={String(mute)}
            options={days.map((value) => ({ value: String(value), label: t.days[value] }))}
            onChange={({ currentTarget: { value } }) => setMute(days.find((one) => String(one) === value) ?? 1)}
          />
          <Button
            busy={busy}
            onClick={() =>
              void change(() => moderationApi.messages[':id'].mute.$put({ param, json: { reason, days: mute } }))
            }
          >
            {t.saveMute}
          </Button>
        </div>
      </details>
      {isReported && isAnonymous && (
        <details>
          <summary>{t.look}</summary>
          <p class="small">{t.lookHint}</p>
          {author === undefined ? (
            <Button busy={busy} onClick={() => void look()}>
              {t.look}
            </Button>
          ) : (
            <p>{t.author(author)}</p>
          )}
        </details>
      )}
    </div>
  )
}
