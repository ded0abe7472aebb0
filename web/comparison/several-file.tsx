import type { ComparedSheet } from '../../worker/comparison/several/compare-several.ts'
import { useTexts } from '../i18n.ts'
import { FileFrame } from './file-frame.tsx'
import { SeveralOverview } from './several-overview.tsx'
import { SeveralSheet } from './several-sheet.tsx'
import { severalTexts } from './several-texts.ts'
import type { Side } from './side.ts'

interface Props {
  /** Ours first. */
  sides: Side[]
  sheets: ComparedSheet[]
  today: string
  /** Where the releases are read, as in https://plans.example.jp. */
  origin: string
}

export function SeveralFile({ sides, sheets, today, origin }: Props) {
  const t = useTexts(severalTexts)
  const names = sides.map(({ municipality }) => municipality)
  return (
    <FileFrame title={t.title(names)} lead={t.lead(names[0] ?? '')} {...{ sides, today, origin }}>
      <SeveralOverview sheets={sheets} sides={sides} />
      {sheets.map((compared) => (
        <SeveralSheet key={compared.sheet} {...{ compared, sides }} order="plan" sought={[]} />
      ))}
    </FileFrame>
  )
}
