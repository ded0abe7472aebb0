import { useState } from 'preact/hooks'
import type { Advice } from '../../../worker/feedback/advice/show.ts'
import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { Rows } from '../../ui/rows.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { useNotes } from '../use-composing.ts'
import { AdviceCard } from './advice-card.tsx'
import { adviceTexts } from './texts.ts'
import { adviceApi } from './use-advice.ts'

interface Beside {
  themes: string[]
  remarks: Advice[]
}

/** What was said to other teams about the themes of an item; loaded when it is asked for. */
export function BesideItem({ itemId, name }: { itemId: string; name: string | undefined }) {
  const t = useTexts(adviceTexts)
  const { releaseId, keywords } = useNotes()
  const [open, setOpen] = useState(false)
  const [beside, setBeside] = useState<Beside>()
  const { busy, problem, send } = useSending()
  const toggle = () => {
    setOpen(!open)
    if (open || beside) return
    void send(async () => {
      const answer = await adviceApi.beside[':releaseId'][':itemId'].$get({ param: { releaseId, itemId } })
      setBeside(await answer.json())
    })
  }

  return (
    <div class="stack stack-tight no-print">
      <p>
        <Button
          small
          variant="quiet"
          busy={busy}
          aria-expanded={open}
          aria-label={name && t.besideOf(name)}
          onClick={toggle}
        >
          {t.beside}
        </Button>
      </p>
      {open && <SendingProblem problem={problem} />}
      {open && beside && (
        <output>
          {beside.remarks.length === 0 ? (
            <p class="small quiet">{beside.themes.length === 0 ? t.besideNoTheme : t.besideNone}</p>
          ) : (
            <Rows
              label={t.beside}
              rows={beside.remarks.map((remark) => ({
                key: remark.id,
                body: <AdviceCard remark={remark} keywords={keywords} />,
              }))}
            />
          )}
        </output>
      )}
    </div>
  )
}
