import { useContext } from 'preact/hooks'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Entry } from './draft-entry.ts'
import type { Part } from './rebase.ts'
import { sheetWords } from './sheet-words.ts'
import { planTexts } from './texts.ts'
import { useDraftContext } from './use-draft.ts'

/** Two people changed one item: both texts, and the choice. */
export function Clash({ entry: { id, mine, clash } }: { entry: Entry }) {
  const { store } = useDraftContext()
  const t = useTexts(planTexts)
  const words = useTexts(sheetWords)
  const language = useContext(LanguageContext)
  if (!clash || !mine) return null
  const { theirs, parts } = clash
  const when = showTime(theirs.at, language)
  const { item } = theirs

  if (!item) {
    return (
      <Notice tone="warning" appears title={t.clashDeleted(theirs.by, when)}>
        <div class="row">
          <Button small onClick={() => store.settle(id, 'mine')}>
            {t.keepMine}
          </Button>
          <Button small onClick={() => store.settle(id, 'theirs')}>
            {t.acceptDeletion}
          </Button>
        </div>
      </Notice>
    )
  }
  const label = (part: Part) => (parts.length > 1 || part !== 'text' ? words.fields[part] : '')
  return (
    <Notice tone="warning" appears title={t.clash(theirs.by, when)}>
      {parts.map((part) => (
        <div key={part} class="clash-texts">
          <p>
            <strong>
              {t.mine} {label(part)}
            </strong>
          </p>
          <p>
            <strong>
              {t.theirs} {label(part)}
            </strong>
          </p>
          <p class="as-typed">{show(mine, part) || t.none}</p>
          <p class="as-typed">{show(item, part) || t.none}</p>
        </div>
      ))}
      <div class="row">
        <Button small onClick={() => store.settle(id, 'mine')}>
          {t.takeMine}
        </Button>
        <Button small onClick={() => store.settle(id, 'theirs')}>
          {t.takeTheirs}
        </Button>
        <Button small onClick={() => store.settle(id, 'both')}>
          {t.takeBoth}
        </Button>
      </div>
    </Notice>
  )
}

function show({ text, fields }: NonNullable<Entry['mine']>, part: Part) {
  if (part === 'text') return text
  const value = fields[part]
  if (Array.isArray(value)) return value.map((point) => `${point.year}: ${point.value}`).join('、')
  return value === undefined ? '' : String(value)
}
