import { useContext, useState } from 'preact/hooks'
import type { Differences } from '../../worker/publication/differences.ts'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { PlanText } from '../publication/plan-text.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { changesTexts } from './changes-texts.ts'
import type { Side } from './side.ts'

interface Props {
  earlier: Side
  later: Side
  differences: Differences
  titles: Record<string, string>
}

/** What a team changed from one release to the next: what became of advice and talks. */
export default function ChangesPage({ earlier, later, differences: { entries, counts }, titles }: Props) {
  const t = useTexts(changesTexts)
  const language = useContext(LanguageContext)
  const [onlyChanged, setOnlyChanged] = useState(true)
  const shown = onlyChanged ? entries.filter(({ state }) => state !== 'same') : entries
  const title = t.title(later.municipality, earlier.number, later.number)

  return (
    <Page>
      <Breadcrumb
        label={t.trail}
        trail={[{ label: t.release(later.number), href: `/releases/${later.releaseId}` }, { label: t.changes }]}
      />
      <PageTitle
        title={title}
        lead={t.lead(showDay(earlier.approvedAt, language), showDay(later.approvedAt, language))}
        meta={
          <>
            <span>{showFiscalYear(later.fiscalYear, language)}</span>
            <span>{t.counts(counts.new, counts.changed, counts.removed)}</span>
          </>
        }
        actions={
          <Button icon="print" onClick={() => window.print()}>
            {t.print}
          </Button>
        }
      />
      <Checkbox
        name="onlyChanged"
        label={t.onlyChanged}
        checked={onlyChanged}
        onChange={(event) => setOnlyChanged(event.currentTarget.checked)}
      />
      {shown.length > 0 ? (
        <PlanText entries={shown} titles={titles} marked />
      ) : (
        <EmptyState title={t.nothing}>{t.nothingBody}</EmptyState>
      )}
    </Page>
  )
}
