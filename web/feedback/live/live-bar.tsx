import { useTexts } from '../../i18n.ts'
import { liveTexts } from './texts.ts'
import type { News, Present } from './use-live.ts'

interface Props {
  present: Present | 'cut' | undefined
  news: News
  municipality: string
}

/** Who looks at the page now, and what came while one looked. */
export function LiveBar({ present, news, municipality }: Props) {
  const t = useTexts(liveTexts)
  const [newest] = news.arrived
  return (
    <div class="live-bar no-print small">
      <p class="quiet">
        <strong>{t.present}</strong> {sayPresent(t, present, municipality)}
      </p>
      <output>
        {newest !== undefined && <a href={`#remark-${newest}`}>{`${t.arrived(news.arrived.length)} – ${t.show}`}</a>}
        {newest === undefined && news.isChanged && t.changed}
      </output>
    </div>
  )
}

function sayPresent(t: ReturnType<typeof useTexts<typeof liveTexts.ja>>, present: Props['present'], home: string) {
  if (present === undefined) return t.connecting
  if (present === 'cut') return t.cut
  const { advisors, team, partners, readers } = present
  if (advisors.length + team + partners + readers <= 1) return t.alone
  return [
    ...advisors.map(t.advisor),
    ...(team > 0 ? [t.team(home, team)] : []),
    ...(partners > 0 ? [t.partners(partners)] : []),
    ...(readers > 0 ? [t.readers(readers)] : []),
  ].join('、')
}
