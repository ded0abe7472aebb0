import { ranks, type Rank } from '../../worker/deidentification/headcount/ranks.ts'
import type { TypedHeadcount } from '../../worker/deidentification/headcount/typed.ts'
import { useTexts } from '../i18n.ts'
import { DataTable } from '../ui/data-table.tsx'
import { TextField } from '../ui/text-field.tsx'
import { headcountTexts } from './headcount-texts.ts'

interface Props {
  typed: TypedHeadcount
  errors: Record<string, string>
  onType: (change: Partial<TypedHeadcount>) => void
}

/** A line a rank: how many hold it, and how many of them are women. */
export function HeadcountTable({ typed, errors, onType }: Props) {
  const t = useTexts(headcountTexts)
  const hints: Partial<Record<Rank, string>> = t.rankHints
  const field = (of: 'holders' | 'women', rank: Rank) => (
    <TextField
      id={`${of}-${rank}`}
      name={`${of}/${rank}`}
      label={of === 'holders' ? t.holdersOf(t.ranks[rank]) : t.womenOf(t.ranks[rank])}
      labelHidden
      shape="number"
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      value={typed[of][rank]}
      error={errors[`${of}/${rank}`]}
      onInput={(event) => onType({ [of]: { ...typed[of], [rank]: event.currentTarget.value } })}
    />
  )
  return (
    <div class="form">
      <DataTable
        caption={t.tableCaption}
        captionHidden
        rows={[...ranks]}
        rowKey={(rank) => rank}
        columns={[
          {
            key: 'rank',
            label: t.rank,
            heads: true,
            cell: (rank) => (
              <>
                {t.ranks[rank]}
                {hints[rank] && <span class="small quiet headcount-hint">{hints[rank]}</span>}
              </>
            ),
          },
          { key: 'holders', label: t.holders, cell: (rank) => field('holders', rank) },
          { key: 'women', label: t.women, cell: (rank) => field('women', rank) },
        ]}
      />
      <p class="small quiet">{t.womenHint}</p>
      <TextField
        name="total"
        label={t.totalLabel}
        hint={t.totalHint}
        shape="number"
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        value={typed.total}
        error={errors['total']}
        onInput={(event) => onType({ total: event.currentTarget.value })}
      />
    </div>
  )
}
