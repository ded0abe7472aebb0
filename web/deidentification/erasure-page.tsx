import { useState } from 'preact/hooks'
import type { ErasureSearch } from '../../worker/deidentification/erasure/schema.ts'
import { useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { ErasedBefore, type Before } from './erased-before.tsx'
import { erasureApi, type Found } from './erasure-api.ts'
import { ErasureChoice } from './erasure-choice.tsx'
import { ErasureDone, type Done } from './erasure-done.tsx'
import { ErasureSearchForm, type People } from './erasure-search-form.tsx'
import { erasureTexts } from './erasure-texts.ts'

interface Props extends People {
  planId: string
  before: Before[]
}

/** Whose words go, where they stand, what goes and what remains; then one press. */
export default function ErasurePage({ planId, before, ...people }: Props) {
  const t = useTexts(erasureTexts)
  const [found, setFound] = useState<{ search: ErasureSearch; places: Found }>()
  const [done, setDone] = useState<Done>()

  return (
    <Page>
      <Breadcrumb
        label={t.trail}
        trail={[
          { href: '/drafts', label: t.drafts },
          { href: `/drafts/${planId}/vision`, label: t.plan },
          { label: t.title },
        ]}
      />
      <PageTitle title={t.title} lead={t.lead} />
      {done ? (
        <ErasureDone planId={planId} done={done} />
      ) : (
        <>
          <Section title={t.whose}>
            <ErasureSearchForm
              {...people}
              onSearch={async (search) => setFound({ search, places: await erasureApi(planId).search(search) })}
            />
          </Section>
          {found && !isAnywhere(found.places) && <Notice title={t.foundNothing} appears />}
          {found && isAnywhere(found.places) && (
            // A new search begins the choice anew.
            <ErasureChoice
              key={JSON.stringify(found.search) + found.places.seq}
              {...found}
              planId={planId}
              onDone={setDone}
            />
          )}
          <Section title={t.before}>
            <ErasedBefore planId={planId} before={before} />
          </Section>
        </>
      )}
    </Page>
  )
}

function isAnywhere({ items, headings, decisions, labels, handedOver }: Found) {
  return items.length + headings + decisions + labels + handedOver > 0
}
