import { extents, orders, papers, readableSheets, type View } from '../../worker/comparison/view.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { texts } from './texts.ts'

interface Props {
  view: View
  extentLabels: Record<View['show'], string>
  /** Of three or four plans: which they are, for their address names them in its query. */
  releases?: string[]
}

/** A plain form that asks for the same page with other parameters: it works without script and in the history. */
export function ViewSettings({ view, extentLabels, releases = [] }: Props) {
  const t = useTexts(texts)
  const words = useTexts(sheetWords)

  return (
    <details class="no-print">
      <summary>{t.settings}</summary>
      <form method="get" class="form">
        {releases.map((id) => (
          <input key={id} type="hidden" name="release" value={id} />
        ))}
        <fieldset>
          <legend>{t.sheets}</legend>
          <div class="row">
            {readableSheets.map((sheet) => (
              <Choice
                key={sheet}
                type="checkbox"
                name="sheet"
                value={sheet}
                defaultChecked={view.sheets.includes(sheet)}
                label={words.sheets[sheet]}
              />
            ))}
          </div>
        </fieldset>
        <RadioGroup
          row
          label={t.extent}
          name="show"
          value={view.show}
          options={extents.map((value) => ({ value, label: extentLabels[value] }))}
        />
        <TextField name="words" label={t.words} hint={t.wordsHint} value={view.words} maxLength={60} />
        <RadioGroup
          row
          label={t.order}
          name="order"
          value={view.order}
          options={orders.map((value) => ({ value, label: t.orders[value] }))}
        />
        <RadioGroup
          row
          label={t.paper}
          name="paper"
          value={view.paper}
          options={papers.map((value) => ({ value, label: t.papers[value] }))}
        />
        <Button>{t.show}</Button>
      </form>
    </details>
  )
}
