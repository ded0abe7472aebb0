import { useContext, useState } from 'preact/hooks'
import { newToken } from '../../worker/auth/tokens.ts'
import type { noticeRoutes } from '../../worker/notifications/routes.ts'
import { client } from '../api.ts'
import { showDay } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { noticeTexts } from './texts.ts'

const api = client<typeof noticeRoutes>('/api/notices')

/** The private address of the reader's feed and calendar: shown once, made anew, stopped. */
export function FeedAddress({ since }: { since: number | undefined }) {
  const t = useTexts(noticeTexts)
  const language = useContext(LanguageContext)
  const [made, setMade] = useState<string>()
  const [isUsed, setUsed] = useState(since !== undefined)
  const { busy, problem, send } = useSending()

  const make = () => {
    if (isUsed && !window.confirm(t.renewAsk)) return
    void send(async () => {
      const key = newToken()
      await api['feed-key'].$put({ json: { key } })
      setMade(`${location.origin}/feeds/${key}`)
      setUsed(true)
    })
  }
  const revoke = () =>
    send(async () => {
      await api['feed-key'].$delete()
      setMade(undefined)
      setUsed(false)
    })

  return (
    <div class="stack">
      <p class="quiet">{t.feedsHelp}</p>
      <p class="quiet">{t.feedsSecret}</p>
      {problem && <Notice tone="error" title={problem.title} appears />}
      {made && (
        <Notice tone="success" title={t.feedMade} appears>
          <TextField name="atom" label={t.atom} readOnly value={`${made}/notices.atom`} />
          <TextField name="calendar" label={t.calendar} readOnly value={`${made}/gatherings.ics`} />
        </Notice>
      )}
      {!made && isUsed && since !== undefined && <p>{t.hasFeed(showDay(since, language))}</p>}
      <div class="row">
        <Button busy={busy} onClick={make}>
          {isUsed ? t.renewFeed : t.makeFeed}
        </Button>
        {isUsed && (
          <Button variant="quiet" busy={busy} onClick={() => void revoke()}>
            {t.revokeFeed}
          </Button>
        )}
      </div>
    </div>
  )
}
