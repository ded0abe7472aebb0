import { useRef, useState } from 'preact/hooks'
import type { ErasureSearch } from '../../worker/deidentification/erasure/schema.ts'
import { ApiProblem } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/page.tsx'
import { erasureApi, type Found } from './erasure-api.ts'
import type { Done } from './erasure-done.tsx'
import { ErasureItem, type Fate } from './erasure-item.tsx'
import { ErasureSummary } from './erasure-summary.tsx'
import { erasureTexts } from './erasure-texts.ts'

interface Props {
  planId: string
  search: ErasureSearch
  places: Found
  onDone: (done: Done) => void
}

export function ErasureChoice({ planId, search, places, onDone }: Props) {
  const t = useTexts(erasureTexts)
  const { items, seq, lookedUpTo, releases } = places
  const [fates, setFates] = useState(
    () => new Map(items.map((item): [string, Fate] => [item.id, item.ofRespondent ? 'whole' : 'partly'])),
  )
  const [sure, setSure] = useState(false)
  const [missing, setMissing] = useState(false)
  const [proposes, setProposes] = useState(releases.length > 0)
  const { busy, problem, errors, send } = useSending()
  // Pressing again after a lost answer has one effect.
  const ids = useRef({ erasure: crypto.randomUUID(), submission: crypto.randomUUID() })
  const chosen = (fate: Fate) => items.filter(({ id }) => fates.get(id) === fate).map(({ id }) => id)

  async function erase(event: Event) {
    event.preventDefault()
    setMissing(!sure)
    if (!sure) return
    await send(async () => {
      const { erasure: id, submission } = ids.current
      const asked = { ...search, id, seq, lookedUpTo, whole: chosen('whole'), partly: chosen('partly') }
      const erased = await erasureApi(planId).erase(asked)
      const proposed = proposes ? await propose(planId, { id: submission, seq: erased.seq }) : undefined
      onDone({ id, hasReleases: releases.length > 0, proposed })
    })
  }

  return (
    <>
      <Section title={t.places}>
        <p>{items.length > 0 ? t.found(items.length) : t.foundNone}</p>
        {items.length > 0 && <p class="small quiet">{t.partlyHint}</p>}
        {items.map((item) => (
          <ErasureItem
            key={item.id}
            item={item}
            fate={fates.get(item.id) ?? 'keep'}
            onChoose={(fate) => setFates(new Map(fates).set(item.id, fate))}
          />
        ))}
      </Section>
      <Section title={t.goes}>
        <ErasureSummary
          places={places}
          counts={{ whole: chosen('whole').length, partly: chosen('partly').length, keep: chosen('keep').length }}
          people={search.rosterIds.length}
        />
        <form class="form no-print" onSubmit={erase} noValidate>
          {problem && <Notice tone="error" title={problem.stale ? t.conflict : problem.title} appears />}
          {Object.values(errors).map((text) => (
            <Notice key={text} tone="error" title={text} appears />
          ))}
          <Checkbox
            name="proposes"
            label={t.propose}
            hint={t.proposeHint}
            checked={proposes}
            onChange={(event) => setProposes(event.currentTarget.checked)}
          />
          <Checkbox
            name="sure"
            label={t.sure}
            checked={sure}
            error={missing && !sure ? t.sureMissing : undefined}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
          <Button variant="danger" busy={busy}>
            {t.erase}
          </Button>
        </form>
      </Section>
    </>
  )
}

/** The new release's submission, or null where findings are open: they are decided on their own page. */
async function propose(planId: string, asked: { id: string; seq: number }) {
  try {
    return (await erasureApi(planId).propose(asked)).id
  } catch (error) {
    if (error instanceof ApiProblem) return null
    throw error
  }
}
