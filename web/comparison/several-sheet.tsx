import type { ComparedSheet } from '../../worker/comparison/several/compare-several.ts'
import type { View } from '../../worker/comparison/view.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Section } from '../ui/page.tsx'
import { SeveralTable } from './several-table.tsx'
import type { Side } from './side.ts'

interface Props {
  compared: ComparedSheet
  /** Ours first. */
  sides: Side[]
  order: View['order']
  /** Folded words to be marked. */
  sought: string[]
}

/** One sheet of several plans. */
export function SeveralSheet({ compared: { sheet, closed, parts }, ...reading }: Props) {
  const words = useTexts(sheetWords)
  return (
    <Section id={sheet} title={words.sheets[sheet]}>
      {parts.map((part) => (
        <SeveralTable key={`${part.section}${part.stage ?? ''}`} part={part} closed={closed} {...reading} />
      ))}
    </Section>
  )
}
