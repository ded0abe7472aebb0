import { useContext } from 'preact/hooks'
import type { Conflict } from '../../worker/feedback/desk/conflicts.ts'
import type { deskRoutes } from '../../worker/feedback/desk/routes.ts'
import { client } from '../api.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { Rows } from '../ui/rows.tsx'
import { deskTexts } from './desk/texts.ts'
import { SendingProblem } from '../ui/sending-problem.tsx'

const api = client<typeof deskRoutes>('/api/desk')

/** For the secretariat: which advisors do not get which municipalities' teams. */
export default function ConflictsPage({ fiscalYear, conflicts }: { fiscalYear: number; conflicts: Conflict[] }) {
  const t = useTexts(deskTexts)
  const language = useContext(LanguageContext)
  const { busy, problem, send } = useSending()
  const takeBack = ({ userId, code }: Conflict) =>
    send(async () => {
      await api.conflicts[':userId'][':code'].$delete({ param: { userId, code } })
      location.reload()
    })
  return (
    <Page>
      <Breadcrumb
        label={t.trail}
        trail={[
          { label: t.home, href: '/' },
          { label: showFiscalYear(fiscalYear, language), href: `/years/${fiscalYear}` },
          { label: t.conflicts },
        ]}
      />
      <PageTitle title={t.conflicts} lead={t.conflictsOfYear} />
      <SendingProblem problem={problem} />
      {conflicts.length === 0 ? (
        <EmptyState title={t.conflictsNone} />
      ) : (
        <Rows
          label={t.conflicts}
          rows={conflicts.map((one) => ({
            key: `${one.userId} ${one.code}`,
            body: `${one.userName} – ${one.municipality}`,
            actions: (
              <Button
                small
                busy={busy}
                aria-label={t.takeBackOf(one.userName, one.municipality)}
                onClick={() => void takeBack(one)}
              >
                {t.takeBack}
              </Button>
            ),
          }))}
        />
      )}
    </Page>
  )
}
