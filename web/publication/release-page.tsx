import { useContext, useState } from 'preact/hooks'
import type { Entry } from '../../worker/publication/differences.ts'
import type { ReadableRelease } from '../../worker/publication/releases.ts'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { HiddenMunicipality } from './hidden-municipality.tsx'
import { itemThemesTexts } from './item-themes-texts.ts'
import { ledgerTexts } from './ledger-texts.ts'
import { Numbers, type NumberRow } from './numbers.tsx'
import { PlanText } from './plan-text.tsx'
import { publicationTexts } from './texts.ts'
import { Withdrawal } from './withdrawal.tsx'

interface Props {
  release: Omit<ReadableRelease, 'snapshot'>
  entries: Entry[]
  numbers: NumberRow[]
  mayWithdraw: boolean
  mayReadLedger: boolean
  /** Has a draft of their own to copy into. */
  mayBorrow: boolean
  mayCorrectThemes: boolean
  /** By item, how many municipalities copied it; 0 where too few to be told. */
  thanks: Record<string, number>
}

export default function ReleasePage({
  release,
  entries,
  numbers,
  mayWithdraw,
  mayReadLedger,
  mayBorrow,
  mayCorrectThemes,
  thanks,
}: Props) {
  const t = useTexts(publicationTexts)
  const ledger = useTexts(ledgerTexts)
  const themes = useTexts(itemThemesTexts)
  const language = useContext(LanguageContext)
  const [withdrawing, setWithdrawing] = useState(false)
  const { municipality, number, fiscalYear, approvedAt, open, titles } = release
  const title = t.releaseTitle(municipality.name, number)

  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.home, href: '/' }, { label: title }]} />
      <PageTitle
        title={title}
        meta={
          <>
            <Badge icon="lock">{t.releaseLead}</Badge>
            <span>{showFiscalYear(fiscalYear, language)}</span>
            <span>
              {t.approvedOn} {showDay(approvedAt, language)}
            </span>
          </>
        }
        actions={
          <>
            {!release.own && <LinkButton href={`/compare?theirs=${release.id}`}>{t.compare}</LinkButton>}
            <Button icon="print" onClick={() => window.print()}>
              {t.print}
            </Button>
            <LinkButton href={`/releases/${release.id}/remarks`}>{t.remarks}</LinkButton>
            {(open === 'all' || open.includes('roadmap')) && (
              <LinkButton href={`/releases/${release.id}/outcomes`}>{t.outcomes}</LinkButton>
            )}
            {mayReadLedger && <LinkButton href={`/releases/${release.id}/reads`}>{ledger.open}</LinkButton>}
            {mayCorrectThemes && <LinkButton href={`/releases/${release.id}/themes`}>{themes.open}</LinkButton>}
            {mayWithdraw && (
              <Button variant="danger" onClick={() => setWithdrawing(true)}>
                {t.withdraw}
              </Button>
            )}
          </>
        }
      />
      {release.hiddenAs !== null && <HiddenMunicipality hiddenAs={release.hiddenAs} own={release.own} />}
      {open !== 'all' && <Notice>{t.partlyOpen(open.length)}</Notice>}
      {entries.length > 0 ? (
        <PlanText
          entries={entries}
          titles={titles}
          links={{ releaseId: release.id, mayBorrow: mayBorrow && !release.own, thanks }}
        />
      ) : (
        <EmptyState title={t.empty} />
      )}
      <Section title={t.numbers}>
        <Numbers numbers={numbers} current={release.id} />
        {release.sha256 && (
          <Card>
            <p class="small">
              {t.hash}
              <br />
              <code class="hash">{release.sha256}</code>
            </p>
          </Card>
        )}
      </Section>
      {!release.own && <p class="small quiet no-print">{ledger.told(municipality.name)}</p>}
      {mayWithdraw && <Withdrawal id={release.id} open={withdrawing} onClose={() => setWithdrawing(false)} />}
    </Page>
  )
}
