import { useContext, useState } from 'preact/hooks'
import type { ShownGathering } from '../../../worker/boards/gatherings/queries.ts'
import { showSpan } from '../../dates.ts'
import { LanguageContext, useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { later } from '../../ui/later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { Section } from '../../ui/page.tsx'
import { authorName } from '../author-name.ts'
import { boardTexts } from '../texts.ts'
import { gatheringApi } from './gathering-api.ts'
import { gatheringTexts } from './texts.ts'

const GatheringForm = later(async () => (await import('./gathering-form.tsx')).GatheringForm)

interface Props {
  topicId: string
  boardId: string
  gathering: ShownGathering | undefined
  /** The reader may set a date, where none is set yet. */
  canSet: boolean
  canSignUp: boolean
}

/** When and where the people of a topic meet, who comes, and what the reader may do about it. */
export function GatheringCard({ topicId, boardId, gathering, canSet, canSignUp }: Props) {
  const t = useTexts(gatheringTexts)
  const [isChanging, setChanging] = useState(false)
  const { busy, problem, send } = useSending()
  const change = (write: () => Promise<unknown>) =>
    send(async () => {
      await write()
      location.reload()
    })
  const param = { id: topicId }
  const callOff = () => {
    if (window.confirm(t.cancelAsk)) void change(() => gatheringApi[':id'].$delete({ param }))
  }
  const stop = () => setChanging(false)

  if (isChanging) {
    return (
      <Section title={t.gathering}>
        <GatheringForm topicId={topicId} gathering={gathering} onCancel={stop} />
      </Section>
    )
  }
  if (!gathering) {
    if (!canSet) return null
    return (
      <Section title={t.gathering}>
        <p class="quiet">{t.notSet}</p>
        <div>
          <Button onClick={() => setChanging(true)}>{t.set}</Button>
        </div>
      </Section>
    )
  }
  const { isCancelled, isOver, among, capacity, count, canChange, reportId } = gathering
  const isComing = !isCancelled && !isOver
  const isFull = capacity !== undefined && count >= capacity
  return (
    <Section title={t.gathering}>
      <SendingProblem problem={problem} stale={t.stale} />
      {isCancelled && <Notice tone="warning" title={t.cancelled} />}
      <Facts gathering={gathering} />
      {isComing && among !== 'no' && (
        <p>
          <strong>{t.among[among]}</strong> {among === 'in' && <span class="small quiet">{t.reminded}</span>}
        </p>
      )}
      <div class="row no-print">
        {isComing && among === 'no' && canSignUp && (
          <Button
            variant="primary"
            busy={busy}
            onClick={() => void change(() => gatheringApi[':id'].guest.$put({ param }))}
          >
            {isFull ? t.wait : t.signUp}
          </Button>
        )}
        {isComing && among !== 'no' && (
          <Button busy={busy} onClick={() => void change(() => gatheringApi[':id'].guest.$delete({ param }))}>
            {t.withdraw}
          </Button>
        )}
        {among !== 'no' && <LinkButton href={`/topics/${topicId}/calendar.ics`}>{t.calendar}</LinkButton>}
        {canChange && canSet && !isOver && <Button onClick={() => setChanging(true)}>{t.change}</Button>}
        {canChange && isComing && (
          <Button variant="quiet" busy={busy} onClick={callOff}>
            {t.callOff}
          </Button>
        )}
        {reportId && <LinkButton href={`/topics/${reportId}`}>{t.toReport}</LinkButton>}
        {isOver && !isCancelled && !reportId && canSet && (
          <LinkButton href={`/boards/${boardId}/new?report=${topicId}`}>{t.report}</LinkButton>
        )}
      </div>
    </Section>
  )
}

function Facts({ gathering }: { gathering: ShownGathering }) {
  const t = useTexts(gatheringTexts)
  const b = useTexts(boardTexts)
  const language = useContext(LanguageContext)
  const { startsAt, endsAt, place, address, hasAddress, capacity, count, waiting, guests } = gathering
  return (
    <>
      <dl class="facts">
        <dt>{t.when}</dt>
        <dd>
          {showSpan(startsAt, endsAt, language)} {gathering.isOver && <Badge>{t.over}</Badge>}
        </dd>
        {place && (
          <>
            <dt>{t.place}</dt>
            <dd>{place}</dd>
          </>
        )}
        {hasAddress && (
          <>
            <dt>{t.online}</dt>
            <dd>
              {address ? (
                <a href={address} rel="nofollow noopener noreferrer">
                  {address}
                </a>
              ) : (
                <span class="quiet">{t.addressHidden}</span>
              )}
            </dd>
          </>
        )}
        <dt>{t.places}</dt>
        <dd>
          {capacity === undefined ? t.unlimited : t.people(capacity)}
          {`（${t.count(count)}${waiting > 0 ? `・${t.waiting(waiting)}` : ''}）`}
        </dd>
      </dl>
      {guests.length > 0 && (
        <details>
          <summary>{t.guests}</summary>
          <ul>
            {guests.map((guest, n) => (
              <li key={n}>{authorName(guest, b)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
