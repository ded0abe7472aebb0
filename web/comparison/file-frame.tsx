import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import type { Side } from './side.ts'
import { texts } from './texts.ts'

interface Props {
  title: string
  lead: string
  sides: Side[]
  today: string
  /** Where the releases are read, as in https://plans.example.jp. */
  origin: string
  children: ComponentChildren
}

/** What stands around a comparison in a file of its own: nothing to press, and addresses that work from anywhere. */
export function FileFrame({ title, lead, sides, today, origin, children }: Props) {
  const t = useTexts(texts)
  const language = useContext(LanguageContext)
  return (
    <main class="print-a3-landscape">
      <Page width="wide">
        <PageTitle title={title} lead={lead} meta={t.made(showDay(today, language))} />
        {children}
        <Section title={t.sources}>
          <ul class="small">
            {sides.map(({ releaseId, municipality, fiscalYear, number, approvedAt }) => (
              <li key={releaseId}>
                {municipality} {showFiscalYear(fiscalYear, language)} {t.release(number, showDay(approvedAt, language))}{' '}
                <a href={`${origin}/releases/${releaseId}`}>{`${origin}/releases/${releaseId}`}</a>
              </li>
            ))}
          </ul>
          <p class="small">{t.fileNote}</p>
        </Section>
      </Page>
    </main>
  )
}
