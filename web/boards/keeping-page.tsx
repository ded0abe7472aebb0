import type { listKept } from '../../worker/boards/keeping/keeping.ts'
import { useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { KeptBoard } from './keeping/kept-board.tsx'
import { NewBoardForm } from './keeping/new-board-form.tsx'
import { keepingTexts } from './keeping/texts.ts'

type Props = Awaited<ReturnType<typeof listKept>>

/** Where the secretariat opens and archives boards. */
export default function KeepingPage({ boards, years, prefectures }: Props) {
  const t = useTexts(keepingTexts)
  return (
    <Page width="narrow">
      <Breadcrumb label={t.trail} trail={[{ label: t.boards, href: '/boards' }, { label: t.title }]} />
      <PageTitle title={t.title} lead={t.lead} />
      <Section title={t.existing}>
        {boards.length === 0 && <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>}
        {boards.map((board) => (
          <KeptBoard key={board.id} board={board} />
        ))}
      </Section>
      <Section title={t.add}>
        <NewBoardForm years={years} prefectures={prefectures} />
      </Section>
    </Page>
  )
}
