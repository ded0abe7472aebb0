import { useContext, useState } from 'preact/hooks'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { Select } from '../ui/select.tsx'
import { severalTexts } from './several-texts.ts'
import type { Side } from './side.ts'
import { texts } from './texts.ts'

interface Props {
  sides: Side[]
  /** Releases that were chosen already. */
  ours?: string
  theirs?: string
}

/** Chooses the two plans; a plain form, so that the address of the comparison is the result. */
export default function CompareIndexPage({ sides, ours, theirs }: Props) {
  const t = useTexts(texts)
  const several = useTexts(severalTexts)
  const language = useContext(LanguageContext)
  const right = sides.find(({ releaseId }) => releaseId === theirs)
  const own =
    sides.find(({ releaseId }) => releaseId === ours) ??
    sides.find((side) => side.own) ??
    sides.find((side) => side !== right)
  const other = right ?? sides.find((side) => side !== own && !side.own) ?? sides.find((side) => side !== own)
  const [error, setError] = useState<string>()
  const options = sides.map((side) => ({
    value: side.releaseId,
    label: `${side.municipality} ${showFiscalYear(side.fiscalYear, language)} ${t.release(side.number, showDay(side.approvedAt, language))}`,
  }))

  const none = { value: '', label: several.none }

  return (
    <Page width="narrow">
      <PageTitle title={t.index.title} lead={t.index.lead} />
      {own && other ? (
        <form
          class="form"
          method="get"
          action="/compare"
          onSubmit={(event) => {
            const chosen = new FormData(event.currentTarget)
            const named = ['ours', 'theirs', 'third', 'fourth'].map((side) => chosen.get(side)).filter(Boolean)
            const same = new Set(named).size < named.length
            if (same) event.preventDefault()
            setError(same ? t.index.same : undefined)
          }}
        >
          <Select name="ours" label={t.index.left} options={options} value={own.releaseId} />
          <Select name="theirs" label={t.index.right} options={options} value={other.releaseId} error={error} />
          {sides.length > 2 && (
            <details>
              <summary>{several.more}</summary>
              <div class="form">
                <Select name="third" label={several.third} options={[none, ...options]} value="" />
                <Select name="fourth" label={several.fourth} options={[none, ...options]} value="" />
              </div>
            </details>
          )}
          <Button variant="primary">{t.index.go}</Button>
        </form>
      ) : (
        <EmptyState title={t.index.empty}>{t.index.emptyBody}</EmptyState>
      )}
    </Page>
  )
}
