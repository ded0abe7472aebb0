import { useContext } from 'preact/hooks'
import type { TeamRemarks } from '../../worker/feedback/team-remarks.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Badge, Tag } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { AnswerForm } from './answer-form.tsx'
import { feedbackTexts } from './texts.ts'

type Props = Pick<TeamRemarks, 'keywords' | 'sessions' | 'releases'> & { remark: TeamRemarks['remarks'][number] }

const tones = { open: 'warning', received: 'info', reflected: 'success', declined: 'neutral' } as const

/** One remark with its place, its state and the talk below it. */
export function RemarkCard({ remark, keywords, sessions, releases }: Props) {
  const t = useTexts(feedbackTexts)
  const language = useContext(LanguageContext)
  const { author, answer, messages } = remark
  const keyword = keywords.find(({ id }) => id === remark.keyword)
  const session = sessions.find(({ number }) => number === remark.sessionNumber)
  const reflectedIn = releases.find(({ id }) => id === answer?.releaseId)

  return (
    <Card
      id={`remark-${remark.id}`}
      title={`${t.kinds[remark.kind]}（${author.name ?? t.roles[author.role]}）`}
      aside={
        <>
          {keyword && <Tag>{keyword.label}</Tag>}
          <Badge tone={tones[remark.state]}>{t.states[remark.state]}</Badge>
        </>
      }
    >
      <div class="stack stack-tight">
        <p class="row small quiet">
          <span>{showTime(remark.createdAt, language)}</span>
          <span>{session?.label ?? t.between}</span>
          <Place remark={remark} />
          {remark.editedAt !== undefined && <span>{t.edited}</span>}
        </p>
        {remark.anchor.quote && <blockquote class="as-typed">{remark.anchor.quote.exact}</blockquote>}
        {remark.deletedAt === undefined ? <p class="as-typed">{remark.text}</p> : <p class="quiet">{t.deleted}</p>}
        {answer?.reason && (
          <p class="as-typed">
            <strong>{t.states[remark.state]}</strong> {answer.reason}
          </p>
        )}
        {reflectedIn && (
          <p>
            <a href={`/releases/${reflectedIn.id}`}>{t.numberOf(reflectedIn.number)}</a>
          </p>
        )}
        {messages.map(({ id, side, text, at }) => (
          <p key={id} class="as-typed">
            <strong>{t.sides[side]}</strong> <span class="small quiet">{showTime(at, language)}</span> {text}
          </p>
        ))}
        {remark.deletedAt === undefined && <AnswerForm remark={remark} releases={releases} />}
      </div>
    </Card>
  )
}

function Place({ remark: { anchor, release } }: Pick<Props, 'remark'>) {
  const t = useTexts(feedbackTexts)
  const words = useTexts(sheetWords)
  const place = anchor.sheet ? words.sheets[anchor.sheet] : t.wholePlan
  const section = anchor.section ? `・${words.sections[anchor.section]}` : ''
  return (
    <>
      <span>{`${place}${section}`}</span>
      {release && <span>{t.release(release.number)}</span>}
    </>
  )
}
