import { useTexts } from '../i18n.ts'
import type { Fields } from '../../worker/plans/sheets.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { NumberedLines } from '../ui/numbered-lines.tsx'
import { FieldFacts } from './field-facts.tsx'
import { ItemForm } from './item-form.tsx'
import { MoveForm } from './move-form.tsx'
import { needsLook, type Place, type Placed } from './preview.ts'
import type { Source } from './report-page.tsx'
import { numbered } from './source-lines.ts'
import { reportTexts } from './texts.ts'
import { troubleTexts } from './trouble-texts.ts'

export interface Person {
  id: string
  name: string
}

interface Props {
  item: Placed
  source: Source
  people: Person[]
  known: boolean
  problem: string | undefined
  form: 'edit' | 'move' | undefined
  onForm: (form: 'edit' | 'move' | undefined) => void
  onCheck: () => void
  onRemove: () => void
  onEdit: (text: string, fields: Fields) => void
  onMove: (to: Place) => void
}

/** An item at the left, the lines that it was read from at the right. */
export function PlacedRow(props: Props) {
  const { item, source, known, problem, form, onForm } = props
  const t = useTexts(reportTexts)
  const trouble = useTexts(troubleTexts)
  const isDoubtful = !known && needsLook(item)
  return (
    <li
      id={`row-${item.key}`}
      data-key={item.key}
      tabIndex={-1}
      class={classNames(
        problem ? 'tone-error' : isDoubtful ? 'tone-warning' : undefined,
        known && 'report-known',
        item.section === 'answers' && 'report-answer',
      )}
    >
      <div class="rows-body stack stack-tight">
        {form === 'edit' ? (
          <ItemForm {...props} onCancel={() => onForm(undefined)} />
        ) : (
          <>
            {item.section === 'answers' && <p class="small quiet">{item.fields.question}</p>}
            <p class={classNames('as-typed', item.section === 'respondents' && 'report-person')}>
              {item.text || <span class="missing">{t.row.empty}</span>}
            </p>
            <FieldFacts fields={item.fields} />
          </>
        )}
        {isDoubtful && (
          <ul class="report-doubts">
            {item.doubts.map((doubt) => (
              <li key={doubt}>
                <Badge tone="warning" icon="warning">
                  {t.doubtful}
                </Badge>{' '}
                {trouble.doubts[doubt]}
              </li>
            ))}
          </ul>
        )}
        {problem && <p class="field-error">{t.row.notSaved(problem)}</p>}
        {known && (
          <p class="small">
            <Badge icon="check">{t.known}</Badge> {t.knownHint}
          </p>
        )}
        {form === 'move' && <MoveForm item={item} onMove={props.onMove} onCancel={() => onForm(undefined)} />}
      </div>
      {!known && !form && <Tools {...props} isDoubtful={isDoubtful} />}
      <div class="report-source">
        <span class="visually-hidden">{t.row.source}</span>
        {item.lines.length > 0 ? (
          <NumberedLines lines={numbered(item.lines, source.lines)} />
        ) : (
          <p class="missing">{t.row.noSource}</p>
        )}
      </div>
    </li>
  )
}

function Tools({ isDoubtful, item, onCheck, onForm, onRemove }: Props & { isDoubtful: boolean }) {
  const t = useTexts(reportTexts)
  return (
    <div class="row report-tools">
      {isDoubtful && (
        <Button small icon="check" onClick={onCheck}>
          {t.row.check}
        </Button>
      )}
      <Button small variant="quiet" onClick={() => onForm('edit')}>
        {t.row.edit}
      </Button>
      {item.sheet !== 'interviews' && (
        <Button small variant="quiet" onClick={() => onForm('move')}>
          {t.row.move}
        </Button>
      )}
      <Button small variant="quiet" onClick={onRemove}>
        {t.row.remove}
      </Button>
    </div>
  )
}
