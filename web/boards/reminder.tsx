import type { Author } from '../../worker/boards/authors.ts'
import { useTexts } from '../i18n.ts'
import { Notice } from '../ui/notice.tsx'
import { authorName } from './author-name.ts'
import { boardTexts } from './texts.ts'

/** Stands wherever somebody writes. */
export function Reminder({ author, isNewAccount }: { author?: Author; isNewAccount: boolean }) {
  const t = useTexts(boardTexts)
  return (
    <Notice title={t.reminder}>
      <p>{t.secrecy}</p>
      {isNewAccount && <p>{t.newAccount}</p>}
      <p>
        {author && t.writesAs(authorName(author, t))} <a href="/boards/me">{t.changePersona}</a>
      </p>
    </Notice>
  )
}
