import { useContext } from 'preact/hooks'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { CardList } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { outboxTexts } from './texts.ts'

interface Props {
  mails: { id: string; recipient: string; subject: string; text: string; at: number }[]
}

export default function OutboxPage({ mails }: Props) {
  const t = useTexts(outboxTexts)
  const language = useContext(LanguageContext)
  const cards = mails.map(({ id, recipient, subject, text, at }) => ({
    key: id,
    title: subject,
    aside: (
      <span class="small">
        {t.to(recipient)} / {showTime(at, language)}
      </span>
    ),
    children: <p class="as-typed">{text}</p>,
  }))

  return (
    <Page>
      <PageTitle title={t.title} lead={t.lead} />
      {cards.length > 0 ? <CardList cards={cards} /> : <EmptyState title={t.none}>{t.noneText}</EmptyState>}
    </Page>
  )
}
