import { useState } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { proposalOf } from './proposal.ts'
import { hidingTexts } from './texts.ts'
import { useHidingContext } from './use-hiding.ts'

/** Everything that is listed and still open, treated as proposed; asked once, undone as one. */
export function BulkDecision() {
  const t = useTexts(hidingTexts)
  const { listed, look, office, decide } = useHidingContext()
  const [asking, setAsking] = useState(false)
  const count = listed.reduce((sum, group) => sum + look.openIn(group), 0)
  if (count < 2) return null

  const decideAll = () => {
    setAsking(false)
    const made = listed.flatMap((group) => {
      const { treatment, replacement } = proposalOf(group, look, office)
      return group.findings.filter(look.isOpen).map(({ place }) => ({ place, treatment, replacement, reason: '' }))
    })
    decide(made, { key: listed.find(look.openIn)?.key, name: t.bulkName(made.length), did: 'as_proposed' })
  }

  return (
    <>
      <Button small onClick={() => setAsking(true)}>
        {t.decideKind(count)}
      </Button>
      <Dialog open={asking} title={t.decideKind(count)} closeLabel={t.cancel} onClose={() => setAsking(false)}>
        <p>{t.decideKindAsk(count)}</p>
        <Button variant="primary" onClick={decideAll}>
          {t.decideKindDo}
        </Button>
      </Dialog>
    </>
  )
}
