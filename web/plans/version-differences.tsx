import type { ComponentChildren } from 'preact'
import type { ReadableDifference } from '../../worker/plans/readable-differences.ts'
import { sheets, type SheetId } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { CardList } from '../ui/card.tsx'
import { DiffText } from '../ui/diff-text.tsx'
import { Section } from '../ui/page.tsx'
import type { SheetTitles } from './sheet-page.tsx'
import { sheetWords } from './sheet-words.ts'
import { versionTexts } from './versions-texts.ts'

export interface Comparison {
  from: number
  to: number
  differences: ReadableDifference[]
}

interface Props {
  comparison: Comparison
  titles: SheetTitles
  /** What can be done about it. */
  children: ComponentChildren
}

/** What was added, removed, changed and moved between two versions, sheet by sheet. */
export function VersionDifferences({ comparison: { from, to, differences }, titles, children }: Props) {
  const t = useTexts(versionTexts)
  const touched = (Object.keys(sheets) as SheetId[]).filter((id) => differences.some(({ sheet }) => sheet === id))
  const name = (seq: number) => (seq === 0 ? t.first : t.number(seq))
  return (
    <Section title={t.changesOf(name(from), name(to))} aside={children}>
      {touched.length === 0 && <p>{t.same}</p>}
      {touched.map((id) => (
        <div key={id} class="stack stack-tight">
          <h3>{titles[id].title}</h3>
          <CardList
            cards={differences
              .filter(({ sheet }) => sheet === id)
              .map((one) => ({ key: one.id, children: <OneDifference difference={one} /> }))}
          />
        </div>
      ))}
    </Section>
  )
}

const tones = { added: 'success', removed: 'error', changed: 'info', moved: 'neutral' } as const

function OneDifference({ difference: { kind, section, movedFrom, parts } }: { difference: ReadableDifference }) {
  const t = useTexts(versionTexts)
  const words = useTexts(sheetWords)
  return (
    <>
      <div class="row">
        <Badge tone={tones[kind]}>{t[kind]}</Badge>
        <span class="small quiet">{words.sections[section]}</span>
        {movedFrom && (
          <span class="small">
            {movedFrom === 'within' ? t.movedWithin : t.movedTo(words.sections[movedFrom], words.sections[section])}
          </span>
        )}
      </div>
      {parts.map(({ field, changes }) => (
        <div key={field}>
          {field !== 'text' && <div class="small quiet">{words.fields[field]}</div>}
          <DiffText changes={changes} words={{ added: t.added, removed: t.removed }} />
        </div>
      ))}
    </>
  )
}
