import { useContext } from 'preact/hooks'
import type { Home } from '../../worker/home/pages.tsx'
import { showDay } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Lines } from '../ui/lines.tsx'
import { homeTexts } from './texts.ts'

export function Changes({ changes }: Pick<Home, 'changes'>) {
  const t = useTexts(homeTexts)
  const language = useContext(LanguageContext)
  if (changes.length === 0) return <p>{t.changesEmpty}</p>
  return (
    <Lines
      lines={changes.map(({ id, kind, subjectId, at, municipality }) => ({
        key: String(id),
        dateTime: new Date(at).toISOString(),
        time: showDay(at, language),
        body: <a href={`/${folderOf(kind)}/${subjectId}`}>{t.kinds[kind](municipality)}</a>,
      }))}
    />
  )
}

function folderOf(kind: string) {
  if (kind.startsWith('submission.')) return 'submissions'
  return kind.startsWith('release.') ? 'releases' : 'groups'
}
