import type { AlikeHit } from '../../worker/library/alike.ts'
import type { Hit } from '../../worker/library/hits.ts'
import { useTexts } from '../i18n.ts'
import { BorrowLink } from '../plans/item-links.tsx'
import { sheetWords } from '../plans/sheet-words.ts'
import { Badge } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Card, CardList } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Lines } from '../ui/lines.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { HitItem } from './hit-item.tsx'
import { addressOfItem, ReleaseLink } from './release-link.tsx'
import { libraryTexts } from './texts.ts'

interface Props {
  item: Hit
  alike: AlikeHit[]
  mayBorrow: boolean
}

/** Who else says what an item says, and what is done about it there. */
export default function AlikePage({ item, alike, mayBorrow }: Props) {
  const t = useTexts(libraryTexts)
  const { sections } = useTexts(sheetWords)
  const section = sections[item.item.section]

  return (
    <Page>
      <Breadcrumb
        label={t.trail}
        trail={[{ label: t.toLibrary, href: '/library' }, { label: t.alikeTitle(section) }]}
      />
      <PageTitle
        title={t.alikeTitle(section)}
        lead={t.alikeLead}
        actions={
          <Button icon="print" onClick={() => window.print()}>
            {t.toPrint}
          </Button>
        }
      />
      <Section title={t.asked}>
        <Card title={<ReleaseLink hit={item} />} aside={item.release.own && <Badge>{t.own}</Badge>}>
          <HitItem
            hit={item}
            lead={section}
            themeNames={noThemes}
            actions={<Ways hit={item} mayBorrow={mayBorrow} />}
          />
        </Card>
      </Section>
      {alike.length === 0 ? (
        <EmptyState title={t.noneAlike} action={<LinkButton href="/library">{t.searchInstead}</LinkButton>}>
          {t.noneAlikeHelp}
        </EmptyState>
      ) : (
        <Section title={t.alikeFound(alike.length)}>
          <CardList
            cards={[...Map.groupBy(alike, ({ hit }) => hit.release.id)].map(([key, own]) =>
              cardOf(key, own, mayBorrow),
            )}
          />
        </Section>
      )}
    </Page>
  )
}

// Tags of other years' themes would say nothing here.
const noThemes = new Map<string, string>()

function cardOf(key: string, own: AlikeHit[], mayBorrow: boolean) {
  const [first] = own
  return {
    key,
    title: <ReleaseLink hit={first!.hit} />,
    aside: first!.hit.release.own && <OwnBadge />,
    children: (
      <Lines
        lines={own.map((one) => ({
          key: one.hit.item.id,
          body: (
            <HitItem
              hit={one.hit}
              lead={<Reason alike={one} />}
              themeNames={noThemes}
              actions={<Ways hit={one.hit} mayBorrow={mayBorrow} />}
            />
          ),
        }))}
      />
    ),
  }
}

function OwnBadge() {
  return <Badge>{useTexts(libraryTexts).own}</Badge>
}

function Reason({ alike: { strength, notions, words } }: { alike: AlikeHit }) {
  const t = useTexts(libraryTexts)
  return (
    <>
      {[
        t.strength(Math.round(strength * 100)),
        notions.length > 0 && t.sameNotions(notions.join('、')),
        words.length > 0 && t.sameWords(words.slice(0, 4).join('、')),
      ]
        .filter(Boolean)
        .join('　')}
    </>
  )
}

function Ways({ hit, mayBorrow }: { hit: Hit; mayBorrow: boolean }) {
  const t = useTexts(libraryTexts)
  return (
    <>
      <a href={addressOfItem(hit)} aria-label={t.openOf(hit.release.municipality.name)}>
        {t.open}
      </a>
      {mayBorrow && !hit.release.own && <BorrowLink releaseId={hit.release.id} item={hit.item} />}
    </>
  )
}
