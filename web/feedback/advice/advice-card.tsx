import { useContext } from 'preact/hooks'
import type { Advice } from '../../../worker/feedback/advice/show.ts'
import type { Keyword } from '../../../worker/feedback/keywords.ts'
import { showTime } from '../../dates.ts'
import { LanguageContext, useTexts } from '../../i18n.ts'
import { sheetWords } from '../../plans/sheet-words.ts'
import { Badge, Tag } from '../../ui/badge.tsx'
import { stateTones } from '../state-tones.ts'
import { feedbackTexts } from '../texts.ts'
import { adviceTexts } from './texts.ts'

interface Props {
  remark: Advice
  keywords: Keyword[]
  /** Whose it is stands above, as on a page with a heading for each team. */
  isBelowTeam?: boolean
  talk?: boolean
}

/** One remark with where it was made and what became of it, to be read. */
export function AdviceCard({ remark, keywords, isBelowTeam, talk }: Props) {
  const t = useTexts(adviceTexts)
  const words = useTexts(feedbackTexts)
  const places = useTexts(sheetWords)
  const language = useContext(LanguageContext)
  const teamName = useTeamName(remark)
  const { anchor, author, state, answer, messages } = remark
  const keyword = keywords.find(({ id }) => id === remark.keyword)
  const place = [
    anchor.sheet ? places.sheets[anchor.sheet] : words.wholePlan,
    anchor.section && places.sections[anchor.section],
  ]
  return (
    <div class="stack stack-tight">
      <p class="row small">
        <strong>{`${words.kinds[remark.kind]}（${author.name ?? words.roles[author.role]}）`}</strong>
        {!isBelowTeam && <span>{teamName}</span>}
        <span class="quiet">{[...new Set(place)].filter(Boolean).join('・')}</span>
        <span class="quiet">{showTime(remark.createdAt, language)}</span>
        {keyword && <Tag>{keyword.label}</Tag>}
        <Badge tone={stateTones[state]}>{words.states[state]}</Badge>
      </p>
      {anchor.quote && <blockquote class="as-typed small">{anchor.quote.exact}</blockquote>}
      <p class="as-typed">{remark.text}</p>
      {answer?.reason && (
        <p class="as-typed small">
          <strong>{t.answer}</strong> {answer.reason}
        </p>
      )}
      {talk &&
        messages.map(({ id, side, text }) => (
          <p key={id} class="as-typed small">
            <strong>{words.sides[side]}</strong> {text}
          </p>
        ))}
      <p class="row small no-print">
        {!talk && messages.length > 0 && <span class="quiet">{t.talks(messages.length)}</span>}
        {remark.isReadable && remark.release && (
          <a href={`/releases/${remark.release.id}/remarks#remark-${remark.id}`}>{t.open}</a>
        )}
        {remark.ofTeam && remark.release && (
          <a href={`/teams/${remark.release.teamId}/remarks#remark-${remark.id}`}>{t.openTeam}</a>
        )}
      </p>
    </div>
  )
}

/** Whose plan a remark is about, as far as the reader may know. */
export function useTeamName({ team, ofTeam }: Pick<Advice, 'team' | 'ofTeam'>) {
  const t = useTexts(adviceTexts)
  return team ?? (ofTeam ? t.yourTeam : t.otherTeam)
}
