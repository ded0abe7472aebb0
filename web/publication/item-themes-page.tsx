import type { ItemThemes } from '../../worker/publication/item-themes.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Card } from '../ui/card.tsx'
import { Lines } from '../ui/lines.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { ItemThemesLine } from './item-themes-line.tsx'
import { itemThemesTexts } from './item-themes-texts.ts'

/** The team's own items with their themes, to be corrected. */
export default function ItemThemesPage({ releaseId, municipality, number, themes, items }: ItemThemes) {
  const t = useTexts(itemThemesTexts)
  const names = useTexts(sheetWords)
  const bySheet = Map.groupBy(items, ({ item }) => item.sheet)
  const title = t.title(municipality, number)

  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.release, href: `/releases/${releaseId}` }, { label: title }]} />
      <PageTitle title={title} lead={t.lead} />
      {[...bySheet].map(([sheet, own]) => (
        <Section key={sheet} id={sheet} title={names.sheets[sheet]}>
          <Card>
            <Lines
              lines={own.map((one) => ({
                key: one.item.id,
                body: <ItemThemesLine releaseId={releaseId} known={themes} first={one} />,
              }))}
            />
          </Card>
        </Section>
      ))}
    </Page>
  )
}
