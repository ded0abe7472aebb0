import { useContext, useState } from 'preact/hooks'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { CardList } from '../ui/card.tsx'
import { accountTexts } from './account-texts.ts'
import { api } from './auth-api.ts'
import { Done } from './done.tsx'
import { Refusal } from './refusal.tsx'
import { useRequest } from './use-request.ts'

export interface OwnSession {
  id: string
  device: string
  createdAt: number
  usedAt: number
  isThis: boolean
}

export function Sessions({ sessions }: { sessions: OwnSession[] }) {
  const t = useTexts(accountTexts)
  const language = useContext(LanguageContext)
  const [left, setLeft] = useState(sessions)
  const { busy, problem, send } = useRequest()

  async function end(id: string) {
    const went = await send(() => api.sessions[':id'].$delete({ param: { id } }))
    if (went) setLeft(left.filter((one) => one.id !== id))
  }

  async function endOthers() {
    if (await send(() => api.sessions.$delete())) setLeft(left.filter(({ isThis }) => isThis))
  }

  const cards = left.map(({ id, device, createdAt, usedAt, isThis }) => ({
    key: id,
    title: device || t.unknownDevice,
    aside: isThis ? (
      <Badge tone="info">{t.thisOne}</Badge>
    ) : (
      <Button small busy={busy} onClick={() => end(id)} aria-label={t.endOf(device || t.unknownDevice)}>
        {t.end}
      </Button>
    ),
    children: (
      <p class="small">
        {t.lastUsed(showTime(usedAt, language))} / {t.signedInAt(showTime(createdAt, language))}
      </p>
    ),
  }))

  return (
    <div class="stack">
      <p>{t.sessionsText}</p>
      <Refusal problem={problem} />
      <Done>{left.length < sessions.length && t.ended}</Done>
      <CardList cards={cards} />
      {left.length > 1 && (
        <div class="row">
          <Button busy={busy} onClick={endOthers}>
            {t.endOthers}
          </Button>
        </div>
      )}
    </div>
  )
}
