import { useContext } from 'preact/hooks'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { erasureApi } from './erasure-api.ts'
import { erasureTexts } from './erasure-texts.ts'

export interface Before {
  id: string
  at: number
  by: string
  items: number
  /** How far it has come outside of the draft; null where that half is not done. */
  rest: { releases: number; confirmedAt: number | null } | null
}

/** The erasures of this plan; one that stopped halfway can be finished by any researcher of the team. */
export function ErasedBefore({ planId, before }: { planId: string; before: Before[] }) {
  const t = useTexts(erasureTexts)
  const language = useContext(LanguageContext)
  const { busy, problem, send } = useSending()
  if (before.length === 0) return <p>{t.beforeNone}</p>

  const finish = (id: string) =>
    send(async () => {
      await erasureApi(planId).finish(id)
      location.reload()
    })
  const columns: Column<Before>[] = [
    { key: 'at', label: t.at, heads: true, cell: ({ at }) => showTime(at, language) },
    { key: 'by', label: t.by, cell: ({ by }) => by },
    { key: 'items', label: t.items, cell: ({ items }) => t.itemCount(items) },
    {
      key: 'shared',
      label: t.shared,
      cell: ({ id, rest }) => {
        if (!rest) {
          return (
            <div class="row">
              {t.states.unfinished}
              <Button small busy={busy} onClick={() => void finish(id)}>
                {t.finish}
              </Button>
            </div>
          )
        }
        if (rest.releases === 0) return t.states.none
        const text =
          rest.confirmedAt === null
            ? t.states.waiting(rest.releases)
            : t.states.erased(rest.releases, showTime(rest.confirmedAt, language))
        return <a href={`/erasures/${id}`}>{text}</a>
      },
    },
  ]
  return (
    <>
      {problem && <Notice tone="error" title={problem.title} appears />}
      <DataTable caption={t.beforeTable} captionHidden columns={columns} rows={before} rowKey={({ id }) => id} />
    </>
  )
}
