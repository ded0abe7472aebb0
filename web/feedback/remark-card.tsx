import { useContext } from 'preact/hooks'
import type { ReleaseRemarks } from '../../worker/feedback/release-remarks.ts'
import type { TeamRemarks } from '../../worker/feedback/team-remarks.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge, Tag } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { AnswerForm } from './answer-form.tsx'
import { DeleteRemark } from './delete-remark.tsx'
import { HeardPlace } from './heard/heard-place.tsx'
import { MessageForm } from './message-form.tsx'
import { RemarkAnswer } from './remark-answer.tsx'
import { RemarkPlace } from './remark-place.tsx'
import { remarkTexts } from './remark-texts.ts'
import { stateTones } from './state-tones.ts'
import { feedbackTexts } from './texts.ts'

export type ShownRemark = TeamRemarks['remarks'][number] | ReleaseRemarks['remarks'][number]

type Props = Pick<TeamRemarks, 'keywords' | 'sessions' | 'releases'> & { remark: ShownRemark }

/** One remark with its place, its state and the talk below it. */
export function RemarkCard({ remark, keywords, sessions, releases }: Props) {
  const t = useTexts(feedbackTexts)
  const { author } = remark
  const keyword = keywords.find(({ id }) => id === remark.keyword)
  const session = sessions.find(({ number }) => number === remark.sessionNumber)
  const isThere = remark.deletedAt === undefined

  return (
    <Card
      id={`remark-${remark.id}`}
      title={`${t.kinds[remark.kind]}（${author.name ?? t.roles[author.role]}）`}
      aside={
        <>
          {keyword && <Tag>{keyword.label}</Tag>}
          <Badge tone={stateTones[remark.state]}>{t.states[remark.state]}</Badge>
        </>
      }
    >
      <div class="stack stack-tight">
        <RemarkPlace remark={remark} session={session?.label ?? t.between} />
        {isThere ? <p class="as-typed">{remark.text}</p> : <p class="quiet">{t.deleted}</p>}
        <RemarkAnswer remark={remark} releases={releases} />
        <Messages messages={remark.messages} />
        {isThere && author.role === 'heard' && remark.ofTeam && <HeardPlace remark={remark} sessions={sessions} />}
        {isThere && author.mine && author.role !== 'heard' && <Seen at={remark.readByTeamAt} />}
        {isThere && remark.ofTeam && <AnswerForm remark={remark} releases={releases} />}
        {isThere && (remark.ofTeam || author.mine) && <MessageForm remarkId={remark.id} />}
        {isThere && author.mine && remark.answers === 0 && <DeleteRemark remarkId={remark.id} />}
      </div>
    </Card>
  )
}

function Messages({ messages }: Pick<ShownRemark, 'messages'>) {
  const t = useTexts(feedbackTexts)
  const language = useContext(LanguageContext)
  return (
    <>
      {messages.map(({ id, side, text, at }) => (
        <p key={id} class="as-typed">
          <strong>{t.sides[side]}</strong> <span class="small quiet">{showTime(at, language)}</span> {text}
        </p>
      ))}
    </>
  )
}

function Seen({ at }: { at: number | undefined }) {
  const t = useTexts(remarkTexts)
  const language = useContext(LanguageContext)
  return <p class="small quiet">{at === undefined ? t.notSeenByTeam : `${t.seenByTeam} ${showTime(at, language)}`}</p>
}
