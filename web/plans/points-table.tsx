import { useEffect, useRef, useState } from 'preact/hooks'
import type { Point } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { ScrollFrame } from '../ui/scroll-frame.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Shown } from './draft-entry.ts'
import { planTexts } from './texts.ts'
import { useDraftContext } from './use-draft.ts'

/** A point as it is typed: not yet a number, perhaps. */
interface Typed {
  year: string
  value: string
  basis: Point['basis']
}

/** The values of a series, a column a year. What is not a number stays in its cell with the reason beside it. */
export function PointsTable({ item, label }: { item: Shown; label: string }) {
  const { store } = useDraftContext()
  const t = useTexts(planTexts)
  const points = item.fields.points ?? []
  const [typed, setTyped] = useState(() => points.map(toTyped))
  const sent = useRef(JSON.stringify(points))

  useEffect(() => {
    const now = JSON.stringify(points)
    if (now === sent.current) return
    sent.current = now
    setTyped(points.map(toTyped))
  })

  const change = (next: Typed[]) => {
    setTyped(next)
    const read = next.filter(({ year, value }) => year.trim() !== '' || value.trim() !== '').map(toPoint)
    if (!read.every((point) => point !== undefined)) return
    const sorted = read.toSorted((a, b) => a.year - b.year)
    sent.current = JSON.stringify(sorted)
    store.edit(item.id, { fields: { points: sorted } })
  }
  const changeOne = (at: number, part: Partial<Typed>) =>
    change(typed.map((one, index) => (index === at ? { ...one, ...part } : one)))
  const addYear = () => {
    const years = typed.flatMap(({ year }) => numberIn(year) ?? [])
    const year = years.length > 0 ? String(Math.max(...years) + 5) : ''
    setTyped([...typed, { year, value: '', basis: 'projected' }])
  }
  const field = (at: number, part: 'year' | 'value', error: string | undefined) => (
    <TextField
      id={`points-${item.id}-${part}-${at}`}
      name={part}
      label={`${typed[at]?.year ?? ''} ${t[part]}`}
      labelHidden
      shape="number"
      inputMode="decimal"
      autoComplete="off"
      value={typed[at]?.[part] ?? ''}
      error={error}
      onFocus={() => store.focus(item.id)}
      onBlur={() => store.focus(undefined)}
      onInput={({ currentTarget }) => changeOne(at, { [part]: currentTarget.value })}
    />
  )

  return (
    <>
      {typed.length > 0 && (
        <ScrollFrame class="table-scroll" label={`${label} ${t.points}`}>
          <table class="table points">
            <tbody>
              <tr>
                <th scope="row">{t.year}</th>
                {typed.map((one, at) => (
                  <td key={at}>{field(at, 'year', isYear(one.year) ? undefined : t.notYear)}</td>
                ))}
              </tr>
              <tr>
                <th scope="row">{t.value}</th>
                {typed.map((one, at) => (
                  <td key={at}>{field(at, 'value', isNumber(one.value) ? undefined : t.notNumber)}</td>
                ))}
              </tr>
              <tr>
                <th scope="row">{t.basis}</th>
                {typed.map((one, at) => (
                  <td key={at}>
                    <Select
                      id={`points-${item.id}-basis-${at}`}
                      name="basis"
                      label={`${one.year} ${t.basis}`}
                      labelHidden
                      value={one.basis}
                      options={[
                        { value: 'actual', label: t.actual },
                        { value: 'projected', label: t.projected },
                      ]}
                      onChange={({ currentTarget }) =>
                        changeOne(at, { basis: currentTarget.value === 'actual' ? 'actual' : 'projected' })
                      }
                    />
                  </td>
                ))}
              </tr>
              <tr class="no-print">
                <th scope="row">{t.remove}</th>
                {typed.map((one, at) => (
                  <td key={at} class="align-end">
                    <Button
                      iconOnly
                      variant="quiet"
                      icon="remove"
                      onClick={() => change(typed.filter((_, index) => index !== at))}
                    >
                      {t.removeYear(one.year)}
                    </Button>
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </ScrollFrame>
      )}
      <div class="row no-print">
        <Button small icon="add" onClick={addYear}>
          {t.addYear}
        </Button>
      </div>
    </>
  )
}

function toTyped({ year, value, basis }: Point): Typed {
  return { year: String(year), value: value.toLocaleString('ja-JP', { maximumFractionDigits: 10 }), basis }
}

function toPoint({ year, value, basis }: Typed): Point | undefined {
  const [readYear, readValue] = [numberIn(year), numberIn(value)]
  if (readYear === undefined || readValue === undefined || !isYear(year)) return undefined
  return { year: readYear, value: readValue, basis }
}

/** Full-width digits and thousands separators are numbers too. */
function numberIn(typed: string) {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '')
  const value = Number(plain)
  return plain === '' || !Number.isFinite(value) ? undefined : value
}

function isNumber(typed: string) {
  return typed.trim() === '' || numberIn(typed) !== undefined
}

function isYear(typed: string) {
  const year = numberIn(typed)
  return typed.trim() === '' || (year !== undefined && Number.isInteger(year) && year >= 1900 && year <= 2200)
}
