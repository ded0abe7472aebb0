import { useContext } from 'preact/hooks'
import type { Disposal } from '../../worker/publication/disposals.ts'
import type { Tombstone } from '../../worker/publication/history.ts'
import { showDay, showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { DisposalList } from './disposal-list.tsx'
import { ledgerTexts } from './ledger-texts.ts'
import { Numbers, type NumberRow } from './numbers.tsx'
import { publicationTexts } from './texts.ts'

interface Props {
  tombstone: Tombstone
  numbers: NumberRow[]
  mayReadLedger: boolean
  /** Undefined for those of the house who do not answer for the release. */
  disposals: Disposal[] | undefined
}

/** What is left of a withdrawn release: the record, not a word of the plan. */
export default function TombstonePage({ tombstone, numbers, mayReadLedger, disposals }: Props) {
  const t = useTexts(publicationTexts)
  const ledger = useTexts(ledgerTexts)
  const language = useContext(LanguageContext)
  const title = t.releaseTitle(tombstone.municipality.name, tombstone.number)

  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.home, href: '/' }, { label: title }]} />
      <PageTitle
        title={title}
        actions={mayReadLedger && <LinkButton href={`/releases/${tombstone.id}/reads`}>{ledger.open}</LinkButton>}
      />
      <Notice tone="warning" title={t.tombstone}>
        <p>{t.tombstoneText}</p>
      </Notice>
      <dl class="facts">
        <dt>{t.approvedOn}</dt>
        <dd>{showDay(tombstone.approvedAt, language)}</dd>
        <dt>{t.withdrawnBy}</dt>
        <dd>{t.by(tombstone.withdrawnByName, showTime(tombstone.withdrawnAt, language))}</dd>
        <dt>{t.withdrawReason}</dt>
        <dd class="as-typed">{tombstone.reason}</dd>
      </dl>
      {disposals && <DisposalList disposals={disposals} />}
      <Section title={t.numbers}>
        <Numbers numbers={numbers} current={tombstone.id} />
      </Section>
    </Page>
  )
}
