import { useContext } from 'preact/hooks'
import type { Home } from '../../worker/home/pages.tsx'
import { showDay } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Lines } from '../ui/lines.tsx'
import { homeTexts } from './texts.ts'

export function Changes({ changes, year }: Pick<Home, 'changes' | 'year'>) {
  const t = useTexts(homeTexts)
  const language = useContext(LanguageContext)
  if (changes.length === 0) return <p>{t.changesEmpty}</p>
  return (
    <Lines
      lines={changes.map(({ id, kind, subjectId, at, municipality }) => ({
        key: String(id),
        dateTime: new Date(at).toISOString(),
        time: showDay(at, language),
        body: <a href={addressOf(kind, subjectId, year)}>{t.kinds[kind](municipality)}</a>,
      }))}
    />
  )
}

function addressOf(kind: string, subjectId: string, year: Home['year']) {
  if (kind.startsWith('submission.')) return `/submissions/${subjectId}`
  if (!/^(release|disposal)\./.test(kind)) return `/groups/${subjectId}`
  // Who runs the year learns that a team has shared, and reads no plan.
  return year ? `/years/${year.fiscalYear}` : `/releases/${subjectId}`
}
