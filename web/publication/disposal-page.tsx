import { useContext } from 'preact/hooks'
import type { Disposal, Notice as DisposalNotice } from '../../worker/publication/disposals.ts'
import type { ReleaseRoutes } from '../../worker/publication/routes.ts'
import { client } from '../api.ts'
import { showFiscalYear, showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { disposalTexts } from './disposal-texts.ts'
import { publicationTexts } from './texts.ts'

interface Props {
  notice: DisposalNotice
  disposals: Disposal[]
}

const api = client<ReleaseRoutes>('/api/releases')

/** All that a former reader sees of a withdrawn release: the request to destroy what was printed of it. */
export default function DisposalPage({ notice, disposals }: Props) {
  const t = useTexts(disposalTexts)
  const words = useTexts(publicationTexts)
  const language = useContext(LanguageContext)
  const { busy, problem, send } = useSending()
  const open = disposals.some(({ confirmedAt }) => confirmedAt === undefined)

  async function confirm() {
    await send(async () => {
      await api[':id'].disposal.$post({ param: { id: notice.id } })
      location.reload()
    })
  }

  return (
    <Page width="narrow">
      <Breadcrumb
        label={words.trail}
        trail={[{ label: words.home, href: '/' }, { label: words.releaseTitle(notice.municipality, notice.number) }]}
      />
      <PageTitle title={t.title(notice.municipality, notice.number)} lead={t.lead} />
      <dl class="facts">
        <dt>{t.municipality}</dt>
        <dd>{notice.municipality}</dd>
        <dt>{t.year}</dt>
        <dd>{showFiscalYear(notice.fiscalYear, language)}</dd>
        <dt>{t.number}</dt>
        <dd>{t.numberOf(notice.number)}</dd>
        <dt>{t.askedAt}</dt>
        <dd>{showTime(notice.askedAt, language)}</dd>
        {!open && (
          <>
            <dt>{t.state}</dt>
            {disposals.map(({ confirmedAt, confirmedByName }) => (
              <dd key={confirmedAt}>{t.by(confirmedByName ?? t.gone, showTime(confirmedAt ?? 0, language))}</dd>
            ))}
          </>
        )}
      </dl>
      <Section title={t.what}>
        <ul>
          {t.things.split('\n').map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
        <p>{t.whole}</p>
        {problem && <Notice tone="error" title={problem.stale ? t.changedSince : problem.title} appears />}
        {!open && <Notice tone="success" title={t.confirmed} />}
        {open && (
          <div class="stack">
            <p class="small quiet">{t.confirmHint}</p>
            <div class="row">
              <Button variant="primary" busy={busy} onClick={confirm}>
                {t.confirm}
              </Button>
            </div>
          </div>
        )}
      </Section>
    </Page>
  )
}
