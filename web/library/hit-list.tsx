import type { Hit } from '../../worker/library/hits.ts'
import { useTexts } from '../i18n.ts'
import { AlikeLink, BorrowLink } from '../plans/item-links.tsx'
import { sheetWords } from '../plans/sheet-words.ts'
import { Badge } from '../ui/badge.tsx'
import { CardList } from '../ui/card.tsx'
import { Lines } from '../ui/lines.tsx'
import { HitItem } from './hit-item.tsx'
import { addressOfItem, ReleaseLink, useReleaseName } from './release-link.tsx'
import { libraryTexts } from './texts.ts'

export type Grouping = 'release' | 'section'

interface Props {
  hits: Hit[]
  grouping: Grouping
  themeNames: Map<string, string>
  mayBorrow: boolean
}

/** Hits in cards, a card for each release or each section. */
export function HitList({ hits, grouping, themeNames, mayBorrow }: Props) {
  const t = useTexts(libraryTexts)
  const { sheets, sections } = useTexts(sheetWords)
  const nameOf = useReleaseName()
  const placeOf = ({ item }: Hit) => [...new Set([sheets[item.sheet], sections[item.section]])].join('・')
  const groups = Map.groupBy(hits, (hit) => (grouping === 'release' ? hit.release.id : hit.item.section))

  return (
    <CardList
      cards={[...groups].map(([key, own]) => ({
        key,
        title: grouping === 'release' ? <ReleaseLink hit={own[0]!} /> : placeOf(own[0]!),
        aside: grouping === 'release' && own[0]!.release.own && <Badge>{t.own}</Badge>,
        children: (
          <Lines
            lines={own.map((hit) => ({
              key: `${hit.release.id} ${hit.item.id}`,
              body: (
                <HitItem
                  hit={hit}
                  themeNames={themeNames}
                  lead={grouping === 'release' ? placeOf(hit) : nameOf(hit)}
                  actions={
                    <>
                      <a href={addressOfItem(hit)} aria-label={t.openOf(hit.release.municipality.name)}>
                        {t.open}
                      </a>
                      <AlikeLink releaseId={hit.release.id} item={hit.item} />
                      {mayBorrow && !hit.release.own && <BorrowLink releaseId={hit.release.id} item={hit.item} />}
                    </>
                  }
                />
              ),
            }))}
          />
        ),
      }))}
    />
  )
}
