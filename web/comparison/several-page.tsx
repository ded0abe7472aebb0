import { useContext } from 'preact/hooks'
import type { ComparedSheet } from '../../worker/comparison/several/compare-several.ts'
import type { View } from '../../worker/comparison/view.ts'
import { showDay } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { ReadIsWritten, SideFacts } from './side-facts.tsx'
import { SeveralOverview } from './several-overview.tsx'
import { SeveralTable } from './several-table.tsx'
import { severalTexts } from './several-texts.ts'
import type { Side } from './side.ts'
import { texts } from './texts.ts'
import { ViewSettings } from './view-settings.tsx'

interface Props {
  /** Ours first. */
  sides: Side[]
  view: View
  sheets: ComparedSheet[]
  today: string
}

export default function SeveralPage({ sides, view, sheets, today }: Props) {
  const t = useTexts(severalTexts)
  const common = useTexts(texts)
  const words = useTexts(sheetWords)
  const language = useContext(LanguageContext)
  const [ours, ...others] = sides
  const names = sides.map(({ municipality }) => municipality)

  return (
    <div class={`print-${view.paper}-landscape`}>
      <Page width="wide">
        <Breadcrumb
          label={common.breadcrumb}
          trail={[{ href: '/compare', label: common.index.title }, { label: names.slice(1).join('・') }]}
        />
        <PageTitle
          title={t.title(names)}
          lead={t.lead(ours?.municipality ?? '')}
          meta={sides.map((side) => (
            <SideFacts key={side.releaseId} side={side} />
          ))}
          actions={<Button onClick={() => window.print()}>{common.print}</Button>}
        />
        <p class="print-only small">{common.printed(showDay(today, language))}</p>
        <p class="row no-print">
          {t.pairs}
          {others.map((side) => (
            <a key={side.releaseId} href={`/compare/${ours?.releaseId}/${side.releaseId}`}>
              {t.pair(ours?.municipality ?? '', side.municipality)}
            </a>
          ))}
        </p>
        <ViewSettings view={view} releases={sides.map(({ releaseId }) => releaseId)} />
        <SeveralOverview sheets={sheets} sides={sides} />
        {sheets.map(({ sheet, closed, parts }) => (
          <Section key={sheet} id={sheet} title={words.sheets[sheet]}>
            {parts.map((part) => (
              <SeveralTable key={`${part.section}${part.stage ?? ''}`} part={part} sides={sides} closed={closed} />
            ))}
          </Section>
        ))}
        <ReadIsWritten sides={sides} />
      </Page>
    </div>
  )
}
