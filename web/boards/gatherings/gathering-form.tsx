import { useState } from 'preact/hooks'
import type { ShownGathering } from '../../../worker/boards/gatherings/queries.ts'
import { dayInJapan, timeInJapan } from '../../dates.ts'
import { useTexts } from '../../i18n.ts'
import { NameFindings } from '../../names/name-findings.tsx'
import { useNameCheck } from '../../names/use-name-check.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { gatheringApi } from './gathering-api.ts'
import { gatheringTexts } from './texts.ts'

interface Props {
  topicId: string
  gathering: ShownGathering | undefined
  onCancel: () => void
}

/** Sets or changes when and where; what was typed stays until it is stored. */
export function GatheringForm({ topicId, gathering, onCancel }: Props) {
  const t = useTexts(gatheringTexts)
  const [typed, setTyped] = useState(() => startOf(gathering))
  const set = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const names = useNameCheck({ text: typed.place, onText: (place) => set({ place }) })
  const { busy, problem, errors, send } = useSending()

  const submit = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      const kept = await names.settle()
      if (!kept) return
      const capacity = typed.capacity.trim() === '' ? null : Number(typed.capacity)
      await gatheringApi[':id'].$put({ param: { id: topicId }, json: { ...typed, capacity, kept } })
      location.reload()
    })
  }

  return (
    <form class="form" onSubmit={submit} noValidate>
      <SendingProblem problem={problem} stale={t.stale} />
      <div class="row">
        <TextField
          name="day"
          type="date"
          label={t.day}
          requiredWord={t.required}
          value={typed.day}
          error={errors['day']}
          onInput={(event) => set({ day: event.currentTarget.value })}
        />
        <TextField
          name="from"
          type="time"
          label={t.from}
          requiredWord={t.required}
          value={typed.from}
          error={errors['from']}
          onInput={(event) => set({ from: event.currentTarget.value })}
        />
        <TextField
          name="to"
          type="time"
          label={t.to}
          requiredWord={t.required}
          value={typed.to}
          error={errors['to']}
          onInput={(event) => set({ to: event.currentTarget.value })}
        />
      </div>
      <TextField
        name="place"
        label={t.place}
        hint={t.placeHint}
        value={typed.place}
        error={errors['place']}
        maxLength={200}
        onInput={(event) => set({ place: event.currentTarget.value })}
      />
      <NameFindings names={names} fieldId="place" />
      <TextField
        name="address"
        type="url"
        label={t.address}
        hint={t.addressHint}
        value={typed.address}
        error={errors['address']}
        maxLength={500}
        onInput={(event) => set({ address: event.currentTarget.value })}
      />
      <TextField
        name="capacity"
        shape="number"
        inputMode="numeric"
        label={t.capacity}
        hint={t.capacityHint}
        value={typed.capacity}
        error={errors['capacity']}
        onInput={(event) => set({ capacity: event.currentTarget.value })}
      />
      <div class="row">
        <Button variant="primary" busy={busy}>
          {t.save}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}

function startOf(gathering: ShownGathering | undefined) {
  if (!gathering) return { day: '', from: '18:30', to: '19:30', place: '', address: '', capacity: '' }
  const { startsAt, endsAt, place, address, capacity } = gathering
  return {
    day: dayInJapan(startsAt),
    from: timeInJapan(startsAt),
    to: timeInJapan(endsAt),
    place,
    address,
    capacity: capacity === undefined ? '' : String(capacity),
  }
}
