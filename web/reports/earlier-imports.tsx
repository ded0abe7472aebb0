import { useContext } from 'preact/hooks'
import type { ImportRow } from '../../worker/reports/queries.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { Lines } from '../ui/lines.tsx'
import { Section } from '../ui/page.tsx'
import { acceptedTexts } from './accepted-texts.ts'

/** Reports that were accepted before, each with the way to undo it. */
export function EarlierImports({ planId, imports }: { planId: string; imports: ImportRow[] }) {
  const language = useContext(LanguageContext)
  const t = useTexts(acceptedTexts)
  return (
    <Section title={t.earlier.title}>
      <Lines
        lines={imports.map(({ step, by, at, items, undone }) => ({
          key: step,
          dateTime: new Date(at).toISOString(),
          time: showTime(at, language),
          body: (
            <>
              {t.earlier.line(by, String(items))} {undone && <Badge>{t.earlier.undone}</Badge>}
            </>
          ),
          end: <a href={`/drafts/${planId}/report/${step}`}>{t.earlier.open}</a>,
        }))}
      />
    </Section>
  )
}
