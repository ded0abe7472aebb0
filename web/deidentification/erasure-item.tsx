import type { FoundItem } from '../../worker/deidentification/erasure/places.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Badge } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { MarkedText } from '../ui/marked-text.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { erasureTexts } from './erasure-texts.ts'

/** What becomes of an item. */
export type Fate = 'whole' | 'partly' | 'keep'

interface Props {
  item: FoundItem
  fate: Fate
  onChoose: (fate: Fate) => void
}

/** One item with its words marked, and what becomes of it. */
export function ErasureItem({ item, fate, onChoose }: Props) {
  const t = useTexts(erasureTexts)
  const words = useTexts(sheetWords)
  const { id, sheet, section, texts, says, releases } = item
  const fates: Fate[] = says ? ['whole', 'partly', 'keep'] : ['whole', 'keep']

  return (
    <Card title={`${words.sheets[sheet]}　${words.sections[section]}`}>
      <div class="row small">
        {item.ofRespondent && <Badge tone="info">{t.ofRespondent}</Badge>}
        {!item.isInDraft && <Badge>{t.notInDraft}</Badge>}
        {item.earlier > 0 && <Badge>{t.earlier(item.earlier)}</Badge>}
        {releases.length > 0 && <Badge tone="warning">{t.inReleases(releases.map(t.numberOf).join('、'))}</Badge>}
      </div>
      {texts.map(({ name, text, spans }) => (
        <p key={name}>
          {name !== 'text' && <span class="small quiet">{words.fields[name as keyof typeof words.fields]}：</span>}
          <MarkedText text={text} marks={spans} />
        </p>
      ))}
      <RadioGroup
        row
        name={`fate-${id}`}
        label={t.choice}
        value={fate}
        options={fates.map((value) => ({ value, label: t.choices[value] }))}
        onChoose={(value) => onChoose(value as Fate)}
      />
    </Card>
  )
}
