import { useTexts } from '../i18n.ts'
import { Section } from '../ui/page.tsx'
import type { Destination } from './item-card.tsx'
import { ItemField } from './item-fields.tsx'
import { ItemList } from './item-list.tsx'
import { sheetWords } from './sheet-words.ts'
import { planTexts } from './texts.ts'

/** What drives and what resists, facing each other. */
export function ForcesSheet() {
  const words = useTexts(sheetWords).sections
  const t = useTexts(planTexts)
  const sections = ['driving', 'resisting'] as const
  const destinations = sections.map((section): Destination => ({ key: `${section} `, section, label: words[section] }))
  return (
    <div class="forces">
      {sections.map((section) => (
        <div key={section} class={`force force-${section}`}>
          <Section title={words[section]}>
            <ItemList
              place={{ section }}
              destinations={destinations}
              show={(item, label) => (
                <>
                  <ItemField item={item} field="text" label={label} labelHidden />
                  <ItemField item={item} field="response" label={t.responses[section]} />
                </>
              )}
            />
          </Section>
        </div>
      ))}
    </div>
  )
}
