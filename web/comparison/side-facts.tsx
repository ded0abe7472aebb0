import { useContext } from 'preact/hooks'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { ledgerTexts } from '../publication/ledger-texts.ts'
import { Badge } from '../ui/badge.tsx'
import type { Side } from './side.ts'
import { texts } from './texts.ts'

/** That this reading is written down, for whose readers it is. */
export function ReadIsWritten({ sides }: { sides: Side[] }) {
  const t = useTexts(ledgerTexts)
  const outside = sides.filter(({ own }) => !own).map(({ municipality }) => municipality)
  return outside.length > 0 ? <p class="small quiet no-print">{t.told(outside.join('・'))}</p> : null
}

/** Whose release it is, of which year, and the way to it. */
export function SideFacts({ side }: { side: Side }) {
  const t = useTexts(texts)
  const language = useContext(LanguageContext)
  return (
    <span>
      <b>{side.municipality}</b> {showFiscalYear(side.fiscalYear, language)}{' '}
      <a href={`/releases/${side.releaseId}`}>{t.release(side.number, showDay(side.approvedAt, language))}</a>{' '}
      {side.own && <Badge tone="info">{t.own}</Badge>}
    </span>
  )
}
