import { showFiscalYear } from '../../web/dates.ts'
import { noticeTexts } from '../../web/notifications/texts.ts'
import type { Mail } from '../mail/send.ts'
import type { Notice } from './listing.ts'

/** Plain text: what happened, whose it is, where it stands. No word of a plan, a remark or a message; of a topic its title. */
export function noticeMail(notices: Notice[], origin: string): Omit<Mail, 'to'> {
  const t = noticeTexts.ja
  const lines = notices.map(({ kind, municipality, fiscalYear, title, href }) => {
    const year = fiscalYear === null ? '' : `（${showFiscalYear(fiscalYear, 'ja')}）`
    return `・${t.kinds[kind](municipality ?? '', title ?? '')}${year}\n  ${origin}${href}`
  })
  return {
    subject: `アクションプラン交流：お知らせ${notices.length}件`,
    text: `${lines.join('\n\n')}\n\n--\nサインインすると読めます。お知らせをメールで受け取る時期は、次の画面で変えられます。\n${origin}/notices#mail\n`,
  }
}
