import { useContext, useMemo, useState } from 'preact/hooks'
import { leastCrowd } from '../../worker/deidentification/headcount/headcount.ts'
import { managerRanks, type ManagerRank, type Rank } from '../../worker/deidentification/headcount/ranks.ts'
import type { headcountRoutes } from '../../worker/deidentification/headcount/routes.ts'
import type { sumOf } from '../../worker/deidentification/headcount/read-headcount.ts'
import { eachRank, readTyped, type TypedHeadcount } from '../../worker/deidentification/headcount/typed.ts'
import { client } from '../api.ts'
import { showFiscalYear, showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Toast } from '../ui/toast.tsx'
import { HeadcountPaste } from './headcount-paste.tsx'
import { HeadcountPreview } from './headcount-preview.tsx'
import { HeadcountTable } from './headcount-table.tsx'
import { headcountTexts } from './headcount-texts.ts'
import { OwnPosts } from './own-posts.tsx'

const api = client<typeof headcountRoutes>('/api/drafts')

interface Props {
  planId: string
  municipality: string
  population: number | null
  fiscalYear: number
  /** The version that stands in the form; 0 where the year has none. */
  version: number
  typed: TypedHeadcount
  saved: { by: string; at: number } | null
  /** The year from which the numbers were copied. */
  copiedFrom: number | null
}

/** How many hold which rank in the municipality: pasted, typed, seen at once in what posts become. */
export default function HeadcountPage(props: Props) {
  const { planId, municipality, population, fiscalYear, copiedFrom } = props
  const t = useTexts(headcountTexts)
  const language = useContext(LanguageContext)
  const [typed, setTyped] = useState(props.typed)
  const [kept, setKept] = useState({ version: props.version, typed: props.typed, by: props.saved })
  const [done, setDone] = useState<{ words: string; undo: () => void }>()
  const { busy, problem, errors, send } = useSending()
  const type = (change: Partial<TypedHeadcount>) => setTyped((now) => ({ ...now, ...change }))
  const least = leastCrowd(population)
  const populationWords = population === null ? t.unknownPopulation : t.populationOf(population)
  const nameOf = (key: string) => {
    const [field, rank] = key.split('/') as [keyof TypedHeadcount, Rank]
    if (field === 'holders') return t.holdersOf(t.ranks[rank])
    if (field === 'women') return t.womenOf(t.ranks[rank])
    return { total: t.totalLabel, managersDownTo: t.managers, k: t.k, alumniYears: t.alumniYears, posts: t.posts }[
      field
    ]
  }
  const postError = Object.entries(errors).find(([key]) => key.startsWith('posts'))?.[1]
  const faults = useMemo(
    () => Object.entries(errors).map(([key, text]) => ({ id: fieldOf(key), text: `${nameOf(key)}：${text}` })),
    [errors],
  )

  const fill = ({ holders, women, total }: ReturnType<typeof sumOf>) => {
    const before = typed
    type({
      holders: eachRank((rank) => holders[rank]?.toString() ?? ''),
      women: eachRank((rank) => women[rank]?.toString() ?? ''),
      total: total?.toString() ?? '',
    })
    setDone({ words: t.filled, undo: () => setTyped(before) })
  }

  const save = async (wanted: TypedHeadcount, before: { version: number; typed: TypedHeadcount }) => {
    await send(async () => {
      const answer = await api[':planId'].headcount.$put({
        param: { planId },
        json: { base: before.version, ...wanted },
      })
      const { version } = await answer.json()
      const now = { version, typed: wanted, by: null }
      setTyped(wanted)
      setKept(now)
      setDone({ words: t.saved, undo: () => void save(before.typed, now) })
    })
  }

  return (
    <Page>
      <Breadcrumb
        label={t.plan}
        trail={[
          { href: '/drafts', label: t.drafts },
          { href: `/drafts/${planId}/hiding`, label: t.hiding },
          { label: t.title },
        ]}
      />
      <PageTitle title={t.title} lead={t.lead(municipality, showFiscalYear(fiscalYear, language))} />
      {copiedFrom !== null && kept.version === 0 && (
        <Notice tone="warning">{t.fromEarlier(showFiscalYear(copiedFrom, language))}</Notice>
      )}
      {copiedFrom === null && kept.version === 0 && <Notice>{t.notSaved}</Notice>}
      {kept.by && <p class="small quiet">{t.savedBy(kept.by.by, showTime(kept.by.at, language))}</p>}
      <Section title={t.paste}>
        <HeadcountPaste onFill={fill} />
      </Section>
      <form
        class="stack stack-loose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save(typed, kept)
        }}
      >
        <Section title={t.table}>
          <HeadcountTable typed={typed} errors={errors} onType={type} />
        </Section>
        <Section title={t.counting}>
          <div class="form">
            <Select
              name="managersDownTo"
              label={t.managers}
              value={typed.managersDownTo}
              options={managerRanks.map((rank) => ({ value: rank, label: t.downTo(t.ranks[rank]) }))}
              onChange={(event) => type({ managersDownTo: event.currentTarget.value as ManagerRank })}
            />
            <TextField
              name="k"
              label={t.k}
              hint={t.kHint(least, populationWords)}
              shape="number"
              inputMode="numeric"
              autoComplete="off"
              maxLength={6}
              value={typed.k}
              error={errors['k']}
              onInput={(event) => type({ k: event.currentTarget.value })}
            />
            <TextField
              name="alumniYears"
              label={t.alumniYears}
              hint={t.alumniYearsHint}
              shape="number"
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              value={typed.alumniYears}
              error={errors['alumniYears']}
              onInput={(event) => type({ alumniYears: event.currentTarget.value })}
            />
          </div>
        </Section>
        <Section title={t.posts}>
          <OwnPosts text={typed.posts} error={postError} onText={(posts) => type({ posts })} />
        </Section>
        <Section title={t.preview}>
          <HeadcountPreview office={{ name: municipality, population, headcount: readTyped(typed) }} />
        </Section>
        {problem && (
          <Notice tone="error" title={problem.stale ? t.stale : problem.title} appears>
            {problem.stale && (
              <a href={`/drafts/${planId}/headcount`} target="_blank" rel="noreferrer">
                {t.openLatest}
              </a>
            )}
          </Notice>
        )}
        <ErrorSummary title={t.fixFirst} errors={faults} />
        <div class="row no-print">
          <Button variant="primary" busy={busy}>
            {t.save}
          </Button>
        </div>
      </form>
      <Toast
        message={done?.words}
        undo={{
          label: t.undo,
          onUndo: () => {
            setDone(undefined)
            done?.undo()
          },
        }}
        closeLabel={t.close}
        onClose={() => setDone(undefined)}
      />
    </Page>
  )
}

function fieldOf(key: string) {
  return key.startsWith('posts') ? 'posts' : key.replace('/', '-')
}
