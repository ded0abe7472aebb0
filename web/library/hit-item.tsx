import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import type { Hit } from '../../worker/library/hits.ts'
import { textFields, type TextField } from '../../worker/plans/sheets.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Tag } from '../ui/badge.tsx'
import { MarkedText } from '../ui/marked-text.tsx'

// Ids and days.
const unread: TextField[] = ['respondent', 'date', 'dateTo']

interface Props {
  hit: Hit
  /** Where it stands: whose it is, or in which section. */
  lead: ComponentChildren
  themeNames: Map<string, string>
  actions?: ComponentChildren
}

/** An item with everything it says, the words that were looked for marked. */
export function HitItem({ hit: { item, marks, themes }, lead, themeNames, actions }: Props) {
  const names = useTexts(sheetWords).fields
  const language = useContext(LanguageContext)
  const { fiscalYear, title } = item.fields
  const fields = textFields.filter((field) => field !== 'title' && !unread.includes(field) && item.fields[field])

  return (
    <div class="stack stack-tight">
      <p class="row small">
        <span class="quiet">{lead}</span>
        {themes.map((theme) => themeNames.has(theme) && <Tag key={theme}>{themeNames.get(theme)}</Tag>)}
      </p>
      {title && (
        <p>
          <strong>
            <MarkedText text={title} marks={marks.title ?? []} />
          </strong>
        </p>
      )}
      {item.text && (
        <p>
          <MarkedText text={item.text} marks={marks.text ?? []} />
        </p>
      )}
      {(fields.length > 0 || fiscalYear !== undefined) && (
        <dl class="facts small">
          {fiscalYear !== undefined && (
            <div>
              <dt>{names.fiscalYear}</dt>
              <dd>{showFiscalYear(fiscalYear, language)}</dd>
            </div>
          )}
          {fields.map((field) => (
            <div key={field}>
              <dt>{names[field]}</dt>
              <dd>
                <MarkedText text={item.fields[field] ?? ''} marks={marks[field] ?? []} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {actions && <div class="row small no-print">{actions}</div>}
    </div>
  )
}
