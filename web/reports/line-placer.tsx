import { useState } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { nameOf, usePlaceOptions } from './move-form.tsx'
import { append, countGroups, place, type Placed, type Preview } from './preview.ts'
import { reportTexts } from './texts.ts'

interface Props {
  preview: Preview
  chosen: number[]
  onClear: () => void
  onChange: (next: Preview, message: string) => void
}

/** What becomes of the chosen lines: new items in a section, or the rest of an item. It suggests where the report's neighbours went. */
export function LinePlacer({ preview, chosen, onClear, onChange }: Props) {
  const t = useTexts(reportTexts)
  const options = usePlaceOptions()
  const people = preview.items.filter(({ section }) => section === 'respondents')
  const near = nearest(preview, chosen[0] ?? 0)
  const [picked, setPicked] = useState<string>()
  const [person, setPerson] = useState<string>()
  const to = options.find(({ value }) => value === (picked ?? (near ? nameOf(near) : 'vision/images')))!
  const isAnswer = to.place.section === 'answers'
  const respondent = isAnswer ? (person ?? near?.fields.respondent ?? people[0]?.key) : undefined
  const groups = chosen.length > 0 ? countGroups(preview, chosen) : 0

  const put = (together: boolean) => onChange(place(preview, chosen, to.place, respondent, together), t.told.placed)
  if (chosen.length === 0) return null
  return (
    <section class="card card-accent report-placer" aria-label={t.lines.chosen(String(chosen.length))}>
      <div class="row row-spread">
        <output>
          <strong>{t.lines.chosen(String(chosen.length))}</strong>
        </output>
        <Button small variant="quiet" onClick={onClear}>
          {t.lines.clear}
        </Button>
      </div>
      <div class="row report-placer-row">
        <Select
          name="place"
          label={t.lines.to}
          options={options.map((option) => ({
            ...option,
            disabled: option.place.section === 'answers' && people.length === 0,
          }))}
          value={to.value}
          onChange={(event) => setPicked(event.currentTarget.value)}
        />
        {isAnswer && (
          <Select
            name="respondent"
            label={t.lines.respondent}
            options={people.map(({ key, text }) => ({ value: key, label: text }))}
            value={respondent}
            onChange={(event) => setPerson(event.currentTarget.value)}
          />
        )}
        <Button small icon="add" onClick={() => put(false)}>
          {t.lines.placeEach(String(groups))}
        </Button>
        {groups > 1 && (
          <Button small onClick={() => put(true)}>
            {t.lines.placeTogether}
          </Button>
        )}
      </div>
      <Continue
        items={preview.items.filter((item) => nameOf(item) === to.value)}
        first={near?.key}
        onAppend={(key) => onChange(append(preview, chosen, key), t.told.appended)}
      />
    </section>
  )
}

function Continue({
  items,
  first,
  onAppend,
}: {
  items: Placed[]
  first: string | undefined
  onAppend: (key: string) => void
}) {
  const t = useTexts(reportTexts)
  const words = useTexts(sheetWords)
  const [picked, setPicked] = useState<string>()
  const key = [picked, first, items[0]?.key].find((each) => items.some((item) => item.key === each))
  if (!key) return null
  return (
    <div class="row report-placer-row">
      <Select
        name="item"
        label={t.lines.item}
        options={items.map((item) => ({ value: item.key, label: shorten(item.text) || words.sections[item.section] }))}
        value={key}
        onChange={(event) => setPicked(event.currentTarget.value)}
      />
      <Button small onClick={() => onAppend(key)}>
        {t.lines.append}
      </Button>
    </div>
  )
}

/** The item that stands closest above the line. */
function nearest({ items }: Preview, line: number): Placed | undefined {
  let best: Placed | undefined
  let at = 0
  for (const item of items) {
    const above = item.lines.findLast((each) => each < line) ?? 0
    if (above > at) [best, at] = [item, above]
  }
  return best
}

function shorten(text: string) {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
