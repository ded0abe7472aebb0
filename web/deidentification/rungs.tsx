import type { Climb } from '../../worker/deidentification/ladder/ladder.ts'
import { useTexts } from '../i18n.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import { ladderTexts } from './ladder-texts.ts'

interface Props {
  climb: Climb
  municipality: string
  /** The words that stand in place of the post now. */
  value: string
  onChoose: (word: string) => void
}

/** The rung that is proposed for a post, why it is that one, and the wider ones. */
export function Rungs({ climb, municipality, value, onChoose }: Props) {
  const t = useTexts(ladderTexts)
  const { rungs, chosen } = climb
  return (
    <RadioGroup
      name="rung"
      label={t.rungs}
      hint={sentencesOf(climb, municipality, t).join('')}
      value={value}
      onChoose={onChoose}
      options={rungs.slice(chosen).map(({ word, of, holders }) => ({
        value: word,
        label: word,
        hint: of === 'ranks' && holders !== null ? t.holders(holders) : t.wide,
      }))}
    />
  )
}

function sentencesOf(
  { rungs, chosen, why, k, said, unsaid }: Climb,
  municipality: string,
  t: (typeof ladderTexts)['ja'],
) {
  const { name, holders } = rungs[chosen]!
  const tooFew = rungs
    .slice(0, chosen)
    .flatMap((rung) => (rung.of === 'ranks' && rung.holders !== null ? t.why.tooFew(rung.name, rung.holders) : []))
  switch (why) {
    case 'counted':
      return [...tooFew, t.why.counted(name, municipality, holders ?? 0, k)]
    case 'too_few':
      return [...tooFew, t.why.too_few(k)]
    case 'said': {
      const words = [...new Set(said.map(({ word }) => t.quoted(word)))].join('')
      const counted = rungs[chosen]!.of === 'ranks' && holders !== null
      return [
        counted ? t.why.saidCounted(words, name, holders) : t.why.said(words, name),
        t.why.unsaid(rungs[unsaid]!.name),
      ]
    }
    default:
      return [t.why[why]]
  }
}
