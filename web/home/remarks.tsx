import { useContext } from 'preact/hooks'
import type { Home } from '../../worker/home/pages.tsx'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { Lines } from '../ui/lines.tsx'
import { homeTexts } from './texts.ts'

/** The way to what was said to each of the viewer's teams. */
export function Remarks({ teams }: Pick<Home, 'teams'>) {
  const t = useTexts(homeTexts)
  const language = useContext(LanguageContext)
  return (
    <Lines
      lines={teams.map(({ id, fiscalYear, openRemarks }) => ({
        key: id,
        body: <a href={`/teams/${id}/remarks`}>{t.toRemarks(showFiscalYear(fiscalYear, language))}</a>,
        end: openRemarks > 0 && <Badge tone="warning">{t.openOf(openRemarks)}</Badge>,
      }))}
    />
  )
}
