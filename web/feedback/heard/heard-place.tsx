import { useState } from 'preact/hooks'
import type { remarkRoutes } from '../../../worker/feedback/routes.ts'
import { client } from '../../api.ts'
import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { useRefresh } from '../live/use-live.ts'
import { PlaceChoice, type SharedPlace } from '../place-choice.tsx'
import type { ShownRemark } from '../remark-card.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { feedbackTexts } from '../texts.ts'
import { heardTexts } from './texts.ts'

interface Props {
  remark: ShownRemark
  sessions: { number: number; label: string }[]
}

const api = client<typeof remarkRoutes>('/api/remarks')
const kinds = ['question', 'advice', 'praise', 'risk'] as const

/** When a heard remark was made, of what kind it is and what it is about; open until it is known. */
export function HeardPlace({ remark, sessions }: Props) {
  const t = useTexts(heardTexts)
  const words = useTexts(feedbackTexts)
  const [kind, setKind] = useState(remark.kind)
  const [sessionNumber, setSession] = useState(remark.sessionNumber)
  const [anchor, setAnchor] = useState(placeOf(remark))
  const refresh = useRefresh()
  const { busy, problem, errors, send } = useSending()
  const field = (name: string) => `${name}-${remark.id}`

  async function save(event: Event) {
    event.preventDefault()
    await send(async () => {
      await api[':id'].place.$put({ param: { id: remark.id }, json: { kind, sessionNumber, anchor } })
      await refresh()
    })
  }

  return (
    <details class="no-print" open={remark.sessionNumber === null && remark.anchor.level === 'plan'}>
      <summary>{t.place}</summary>
      <form class="form" onSubmit={save} noValidate>
        <SendingProblem problem={problem} />
        <div class="row">
          <Select
            name="kind"
            id={field('kind')}
            label={t.kind}
            value={kind}
            options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={({ currentTarget: { value } }) => setKind(kinds.find((one) => one === value) ?? kind)}
          />
          <Select
            name="sessionNumber"
            id={field('session')}
            label={t.session}
            value={String(sessionNumber ?? '')}
            error={errors['sessionNumber']}
            options={[
              { value: '', label: words.between },
              ...sessions.map(({ number, label }) => ({ value: String(number), label })),
            ]}
            onChange={({ currentTarget: { value } }) => setSession(value === '' ? null : Number(value))}
          />
        </div>
        <PlaceChoice place={anchor} onChoose={setAnchor} of={remark.id} />
        <Button busy={busy}>{t.save}</Button>
      </form>
    </details>
  )
}

function placeOf({ anchor: { level, sheet, section } }: ShownRemark): SharedPlace {
  if (sheet === null) return { level: 'plan' }
  return level === 'section' && section !== null ? { level, sheet, section } : { level: 'sheet', sheet }
}
