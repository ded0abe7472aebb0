import { askedCategories } from '../../worker/deidentification/asked.ts'
import { useTexts } from '../i18n.ts'
import { categoryTexts } from './category-texts.ts'
import type { Filter } from './look.ts'
import { hidingTexts } from './texts.ts'
import { useHidingContext } from './use-hiding.ts'

const states = ['all', 'open', 'new', 'decided'] as const

/** Kinds with how far each is decided, and states; one of each is chosen. */
export function Filters() {
  const t = useTexts(hidingTexts)
  const names = useTexts(categoryTexts)
  const { findings, look, filter, setFilter } = useHidingContext()
  const kinds = askedCategories.filter((category) => findings.some(({ finding }) => finding.category === category))
  const ofKind = (category: Filter['category']) =>
    findings.filter(({ finding }) => category === 'all' || finding.category === category)
  const decidedOf = (category: Filter['category']) => ofKind(category).filter((mention) => !look.isOpen(mention)).length
  const chosen = ofKind(filter.category)
  const decided = decidedOf(filter.category)
  const counts = {
    all: chosen.length,
    open: chosen.length - decided,
    new: chosen.filter(look.isNew).length,
    decided,
  }

  return (
    <div class="hiding-filters no-print">
      <Chips
        label={t.kind}
        chosen={filter.category}
        onChoose={(category) => setFilter({ category })}
        chips={(['all', ...kinds] as const).map((value) => ({
          value,
          label: `${value === 'all' ? t.allKinds : names[value]} ${decidedOf(value)}/${ofKind(value).length}`,
        }))}
      />
      <Chips
        label={t.state}
        chosen={filter.state}
        onChoose={(state) => setFilter({ state })}
        chips={states
          .filter((value) => value !== 'new' || counts.new > 0 || filter.state === 'new')
          .map((value) => ({ value, label: t.states[value](counts[value]) }))}
      />
    </div>
  )
}

interface ChipsProps<Value extends string> {
  label: string
  chosen: Value
  onChoose: (value: Value) => void
  chips: { value: Value; label: string }[]
}

function Chips<Value extends string>({ label, chosen, onChoose, chips }: ChipsProps<Value>) {
  return (
    <fieldset class="chips" aria-label={label}>
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          class="chip"
          aria-pressed={chip.value === chosen}
          onClick={() => onChoose(chip.value)}
        >
          {chip.label}
        </button>
      ))}
    </fieldset>
  )
}
