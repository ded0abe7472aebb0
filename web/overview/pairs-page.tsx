import { useContext } from 'preact/hooks'
import type { PairLine, pairLines } from '../../worker/overview/pair-lines.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Rows } from '../ui/rows.tsx'
import { alikeTexts } from './alike-texts.ts'
import { sayReasons } from './reason.ts'

type Props = ReturnType<typeof pairLines> & { fiscalYear: number; isClosed: boolean; more: boolean }

/** For the secretariat: teams of a year two by two, by official figures. */
export default function PairsPage({ fiscalYear, isClosed, pairs, left, more }: Props) {
  const t = useTexts(alikeTexts)
  const language = useContext(LanguageContext)
  const year = showFiscalYear(fiscalYear, language)

  return (
    <Page>
      <Breadcrumb
        label={t.trail}
        trail={[
          { href: '/years', label: t.years },
          { href: `/years/${fiscalYear}`, label: year },
          { label: t.pairsTitle },
        ]}
      />
      <PageTitle title={`${t.pairsTitle}：${year}`} lead={t.pairsLead} />
      {more && <Notice>{t.more(pairs.length * 2 + left.length)}</Notice>}
      {pairs.length === 0 ? (
        <EmptyState title={t.pairsEmpty}>{t.pairsEmptyMore}</EmptyState>
      ) : (
        <Section title={t.pairs}>
          <Rows label={t.pairs} rows={pairs.map(rowOf)} />
        </Section>
      )}
      {pairs.length > 0 && left.length > 0 && (
        <Section title={t.left}>
          <p>{t.leftText(left.map(({ name }) => name).join(t.comma))}</p>
        </Section>
      )}
    </Page>
  )

  function rowOf({ teams: [a, b], reasons }: PairLine) {
    const asked = new URLSearchParams([
      ['year', String(fiscalYear)],
      ['team', a.id],
      ['team', b.id],
    ])
    return {
      key: `${a.id} ${b.id}`,
      body: (
        <>
          <strong>{t.pairOf(a.name, b.name)}</strong>
          <br />
          <span class="small">{sayReasons(reasons, [], t) || t.leftOver}</span>
        </>
      ),
      actions: !isClosed && <a href={`/groups/new?${asked}`}>{t.makeGroup}</a>,
    }
  }
}
