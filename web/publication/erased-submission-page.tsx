import { useContext } from 'preact/hooks'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { erasureTexts } from './erasure-texts.ts'
import { publicationTexts } from './texts.ts'

interface Props {
  municipality: string
  number: number
  submittedAt: number
  submittedByName: string
}

/** What is left of a submission whose words were erased: that it was made. */
export default function ErasedSubmissionPage({ municipality, number, submittedAt, submittedByName }: Props) {
  const t = useTexts(publicationTexts)
  const erasure = useTexts(erasureTexts)
  const language = useContext(LanguageContext)
  const title = t.submissionTitle(municipality)
  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.home, href: '/' }, { label: title }]} />
      <PageTitle
        title={title}
        meta={
          <>
            <span>{t.submissionNumber(number)}</span>
            <span>
              {t.submitted} {t.by(submittedByName, showTime(submittedAt, language))}
            </span>
          </>
        }
      />
      <Notice title={erasure.erasedSubmission} />
    </Page>
  )
}
