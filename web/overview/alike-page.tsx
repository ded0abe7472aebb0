import { useContext } from 'preact/hooks'
import type { alikeOf } from '../../worker/overview/alike.ts'
import type { Column } from '../../worker/overview/matrix.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { Card, CardList } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Select } from '../ui/select.tsx'
import { alikeTexts } from './alike-texts.ts'
import { sayReasons } from './reason.ts'

type Props = ReturnType<typeof alikeOf> & {
  fiscalYear: number | undefined
  themes: Column[]
  complete: boolean
  runsYear: boolean
}

/** The teams of a year that resemble one of them most, and why. */
export default function AlikePage({ fiscalYear, themes, us, choices, alike, complete, runsYear }: Props) {
  const t = useTexts(alikeTexts)
  const language = useContext(LanguageContext)
  const [first] = alike

  return (
    <Page>
      <Breadcrumb
        label={t.trail}
        trail={[
          { href: fiscalYear ? `/overview?year=${fiscalYear}` : '/overview', label: t.overview },
          { label: t.title },
        ]}
      />
      <PageTitle
        title={fiscalYear ? `${t.title}：${showFiscalYear(fiscalYear, language)}` : t.title}
        lead={us && t.lead(us.name)}
      />
      {choices.length > 1 && (
        <form class="search-line no-print" method="get">
          <input type="hidden" name="year" value={fiscalYear} />
          <Select
            name="like"
            label={t.basis}
            value={us?.id}
            options={choices.map(({ id, name, own }) => ({ value: id, label: own ? t.ownBasis(name) : name }))}
          />
          <Button>{t.choose}</Button>
        </form>
      )}
      {!complete && <Notice>{t.incomplete}</Notice>}
      {us && first && (
        <Section title={t.proposal}>
          <Card accent>
            <p>{t.proposalText(us.name, first.name, whyOf(first))}</p>
          </Card>
        </Section>
      )}
      {us && first ? (
        <Section title={t.list}>
          <CardList cards={alike.map((one) => cardOf(one, us.id))} />
        </Section>
      ) : !us && choices.length > 1 ? (
        <EmptyState title={t.noOwn}>{t.noOwnMore}</EmptyState>
      ) : (
        <EmptyState title={t.empty}>{runsYear ? t.emptySecretariat : t.emptyMore}</EmptyState>
      )}
      <details>
        <summary>{t.formulaTitle}</summary>
        <p class="small">{t.formula}</p>
      </details>
    </Page>
  )

  function whyOf({ reasons }: Pick<Props['alike'][number], 'reasons'>) {
    return sayReasons(reasons, themes, t) || t.nothing
  }

  function cardOf({ id, name, likeness, parts, reasons }: Props['alike'][number], ours: string) {
    const points = (n: number) => String(Math.round(n))
    return {
      key: id,
      title: <a href={`/releases/${id}`}>{name}</a>,
      aside: <span class="small number">{t.points(points(likeness))}</span>,
      children: (
        <>
          <p>{whyOf({ reasons })}</p>
          <p class="small quiet number">
            {t.parts(points(parts.themes), points(parts.forces), points(parts.similarGroup), points(parts.population))}
          </p>
          <p class="row small no-print">
            <a href={`/compare/${ours}/${id}`}>{t.compare}</a>
          </p>
        </>
      ),
    }
  }
}
