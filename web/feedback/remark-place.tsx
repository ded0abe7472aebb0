import { useContext } from 'preact/hooks'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import type { ShownRemark } from './remark-card.tsx'
import { remarkTexts } from './remark-texts.ts'
import { feedbackTexts } from './texts.ts'

/** When and where a remark was made, the words that it quotes, and where these are now. */
export function RemarkPlace({ remark, session }: { remark: ShownRemark; session: string }) {
  const t = useTexts(feedbackTexts)
  const { because } = useTexts(remarkTexts)
  const words = useTexts(sheetWords)
  const language = useContext(LanguageContext)
  const { anchor, release, landing } = remark
  const place = anchor.sheet ? words.sheets[anchor.sheet] : t.wholePlan
  const section = anchor.section ? `・${words.sections[anchor.section]}` : ''
  return (
    <>
      <p class="row small quiet">
        <span>{showTime(remark.createdAt, language)}</span>
        <span>{session}</span>
        <span>{`${place}${section}`}</span>
        {release && <span>{t.release(release.number)}</span>}
        {remark.editedAt !== undefined && <span>{t.edited}</span>}
      </p>
      {anchor.quote && <blockquote class="as-typed">{anchor.quote.exact}</blockquote>}
      {landing && landing.because !== 'same' && <p class="small quiet">{because[landing.because]}</p>}
    </>
  )
}
