import { useContext } from 'preact/hooks'
import type { SentRemark } from '../../worker/feedback/sent-remark.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Badge } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { manyTexts } from './many-texts.ts'
import { stateTones } from './state-tones.ts'
import { feedbackTexts } from './texts.ts'

/** One remark to many teams, and what became of it in each. */
export default function SentRemarkPage({ remark, sent }: SentRemark) {
  const t = useTexts(manyTexts)
  const words = useTexts(feedbackTexts)
  const names = useTexts(sheetWords)
  const language = useContext(LanguageContext)
  const { sheet, section } = remark.anchor
  const place = [sheet ? names.sheets[sheet] : t.plan, section && names.sections[section]].filter(Boolean).join('・')
  const answered = sent.filter(({ state }) => state !== 'open').length

  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.home, href: '/' }, { label: t.sentTitle }]} />
      <PageTitle
        title={t.sentTitle}
        lead={t.sentLead}
        meta={
          <>
            <span>{showTime(remark.createdAt, language)}</span>
            <span>{place}</span>
            <span>{words.kinds[remark.kind]}</span>
          </>
        }
        actions={
          <>
            <LinkButton href="/remarks/new">{t.another}</LinkButton>
            <Button icon="print" onClick={() => window.print()}>
              {t.print}
            </Button>
          </>
        }
      />
      <Section title={t.remark}>
        {sent[0]?.isDeleted ? <p class="quiet">{words.deleted}</p> : <p class="as-typed">{remark.text}</p>}
      </Section>
      <Section title={t.result}>
        <p>{t.answered(answered, sent.length)}</p>
        <DataTable
          caption={t.result}
          captionHidden
          rows={sent}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'municipality',
              label: t.municipality,
              heads: true,
              cell: ({ id, releaseId, municipality }) => (
                <a href={`/releases/${releaseId}/remarks#remark-${id}`}>{municipality}</a>
              ),
            },
            {
              key: 'state',
              label: t.state,
              cell: ({ state, isDeleted }) =>
                isDeleted ? words.deleted : <Badge tone={stateTones[state]}>{words.states[state]}</Badge>,
            },
            {
              key: 'reason',
              label: t.reason,
              cell: ({ reason, reflectedIn }) => (
                <>
                  {reflectedIn !== null && <span>{t.reflectedIn(reflectedIn)} </span>}
                  <span class="as-typed">{reason}</span>
                </>
              ),
            },
            { key: 'talk', label: t.talk, number: true, cell: ({ messages }) => t.messages(messages) },
            {
              key: 'read',
              label: t.read,
              cell: ({ readByTeamAt }) => (readByTeamAt === null ? t.notRead : showTime(readByTeamAt, language)),
            },
          ]}
        />
      </Section>
    </Page>
  )
}
