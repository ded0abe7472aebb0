import { soughtWords } from '../../worker/comparison/narrow.ts'
import type { ComparedSheet } from '../../worker/comparison/several/compare-several.ts'
import { isNarrowed, type View } from '../../worker/comparison/view.ts'
import { useTexts } from '../i18n.ts'
import { comparisonAddress } from './address.ts'
import { CompareFrame } from './compare-frame.tsx'
import { SeveralOverview } from './several-overview.tsx'
import { SeveralSheet } from './several-sheet.tsx'
import { severalTexts } from './several-texts.ts'
import type { Side } from './side.ts'
import { ViewSettings } from './view-settings.tsx'

interface Props {
  /** Ours first. */
  sides: Side[]
  view: View
  sheets: ComparedSheet[]
  today: string
}

export default function SeveralPage({ sides, view, sheets, today }: Props) {
  const t = useTexts(severalTexts)
  const names = sides.map(({ municipality }) => municipality)
  const sought = soughtWords(view.words)
  const releases = sides.map(({ releaseId }) => releaseId)

  return (
    <CompareFrame
      title={t.title(names)}
      lead={t.lead(names[0] ?? '')}
      {...{ sides, view, today }}
      settings={<ViewSettings view={view} extentLabels={t.extents} releases={releases} />}
      overview={
        <>
          <Pairs sides={sides} />
          <SeveralOverview sheets={sheets} sides={sides} />
        </>
      }
    >
      {sheets
        .filter(({ closed, parts }) => !isNarrowed(view) || closed.some(Boolean) || parts.length > 0)
        .map((compared) => (
          <SeveralSheet key={compared.sheet} {...{ compared, sides, sought }} order={view.order} />
        ))}
    </CompareFrame>
  )
}

function Pairs({ sides: [ours, ...others] }: { sides: Side[] }) {
  const t = useTexts(severalTexts)
  if (!ours) return null
  return (
    <p class="row no-print">
      {t.pairs}
      {others.map((side) => (
        <a key={side.releaseId} href={comparisonAddress([ours, side])}>
          {t.pair(ours.municipality, side.municipality)}
        </a>
      ))}
    </p>
  )
}
