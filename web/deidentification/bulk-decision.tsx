import { useState } from 'preact/hooks'
import type { Office } from '../../worker/deidentification/headcount/headcount.ts'
import { proposalFor } from '../../worker/deidentification/proposals.ts'
import type { Decision } from '../../worker/deidentification/schema.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { textOf, type PageFinding, type PagePassage } from './groups.ts'
import { hidingTexts } from './texts.ts'

interface Props {
  findings: PageFinding[]
  passages: PagePassage[]
  office: Office
  decisions: ReadonlyMap<string, Decision>
  onDecide: (made: Decision[]) => void
}

/** Everything that is still open, treated as proposed; asked once, undone as one. */
export function BulkDecision({ findings, passages, office, decisions, onDecide }: Props) {
  const t = useTexts(hidingTexts)
  const [asking, setAsking] = useState(false)
  const open = findings.filter(({ place }) => !decisions.has(place))
  if (open.length < 2) return null

  return (
    <>
      <Button small onClick={() => setAsking(true)}>
        {t.decideKind(open.length)}
      </Button>
      <Dialog open={asking} title={t.decideKind(open.length)} closeLabel={t.cancel} onClose={() => setAsking(false)}>
        <p>{t.decideKindAsk(open.length)}</p>
        <Button
          variant="primary"
          onClick={() => {
            setAsking(false)
            onDecide(
              open.map(({ place, finding, passageId }) => {
                const context = { text: textOf(passages, passageId), office }
                const { treatment, replacement } = proposalFor(finding, context)
                return { place, treatment, replacement, reason: '' }
              }),
            )
          }}
        >
          {t.decide}
        </Button>
      </Dialog>
    </>
  )
}
