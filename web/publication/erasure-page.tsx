import { useContext } from 'preact/hooks'
import { showDay, showFiscalYear, showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { ErasureConfirmation } from './erasure-confirmation.tsx'
import { erasureTexts } from './erasure-texts.ts'
import { publicationTexts } from './texts.ts'

interface Release {
  id: string
  number: number
  approvedAt: number
  withdrawnAt: number | null
  isErased: boolean
  readers: number
}

interface Props {
  id: string
  municipality: string
  fiscalYear: number
  askedAt: number
  askedByName: string
  confirmedAt: number | undefined
  confirmedByName: string | null
  /** How many submissions go with the releases. */
  handedOver: number
  releases: Release[]
  mayConfirm: boolean
  isOwn: boolean
}

/** What the second person decides about: which releases go, what happens, what remains. */
export default function ErasurePage(props: Props) {
  const t = useTexts(erasureTexts)
  const words = useTexts(publicationTexts)
  const language = useContext(LanguageContext)
  const { id, municipality, fiscalYear, askedAt, askedByName, confirmedAt, confirmedByName, releases } = props
  const open = releases.some(({ isErased }) => !isErased)

  return (
    <Page>
      <Breadcrumb label={words.trail} trail={[{ label: words.home, href: '/' }, { label: t.title }]} />
      <PageTitle title={t.title} lead={t.lead} />
      {confirmedAt !== undefined && (
        <Notice tone="success" title={t.done}>
          <p>{t.doneText}</p>
        </Notice>
      )}
      <dl class="facts">
        <dt>{t.municipality}</dt>
        <dd>{municipality}</dd>
        <dt>{t.year}</dt>
        <dd>{showFiscalYear(fiscalYear, language)}</dd>
        <dt>{t.asked}</dt>
        <dd>{t.by(askedByName, showTime(askedAt, language))}</dd>
        {confirmedAt !== undefined && (
          <>
            <dt>{t.confirmed}</dt>
            <dd>{t.by(confirmedByName ?? '', showTime(confirmedAt, language))}</dd>
          </>
        )}
      </dl>
      <Section title={t.releases}>{releases.length === 0 ? <p>{t.none}</p> : <Releases releases={releases} />}</Section>
      {open && confirmedAt === undefined && (
        <>
          <Section title={t.happens}>
            <Sentences text={t.steps(props.handedOver)} />
          </Section>
          <Section title={t.remains}>
            <Sentences text={t.remaining} />
            {props.mayConfirm ? <ErasureConfirmation id={id} /> : <Notice title={props.isOwn ? t.isOwn : t.waiting} />}
          </Section>
        </>
      )}
    </Page>
  )
}

function Releases({ releases }: Pick<Props, 'releases'>) {
  const t = useTexts(erasureTexts)
  const language = useContext(LanguageContext)
  const columns: Column<Release>[] = [
    {
      key: 'number',
      label: t.number,
      heads: true,
      cell: ({ id, number }) => <a href={`/releases/${id}`}>{t.numberOf(number)}</a>,
    },
    { key: 'approved', label: t.approvedAt, cell: ({ approvedAt }) => showDay(approvedAt, language) },
    { key: 'readers', label: t.readers, cell: ({ readers }) => t.people(readers) },
    {
      key: 'state',
      label: t.state,
      cell: ({ isErased, withdrawnAt }) => (
        <Badge tone={isErased ? 'success' : 'warning'}>
          {isErased ? t.states.erased : withdrawnAt === null ? t.states.shared : t.states.withdrawn}
        </Badge>
      ),
    },
  ]
  return (
    <>
      <p>{t.releasesHint}</p>
      <DataTable caption={t.table} captionHidden columns={columns} rows={releases} rowKey={(release) => release.id} />
    </>
  )
}

function Sentences({ text }: { text: string }) {
  return (
    <ul>
      {text.split('\n').map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
