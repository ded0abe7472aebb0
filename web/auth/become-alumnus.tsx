import { useContext } from 'preact/hooks'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { accountTexts } from './account-texts.ts'
import { api } from './auth-api.ts'
import { Refusal } from './refusal.tsx'
import type { OwnRole } from './role-list.tsx'
import { useRequest } from './use-request.ts'

/** For each team of a closed year in which one is still a researcher: to go on as an alumnus. */
export function BecomeAlumnus({ roles }: { roles: OwnRole[] }) {
  const t = useTexts(accountTexts)
  const language = useContext(LanguageContext)
  const { busy, problem, send } = useRequest()
  const closed = roles.filter(({ name, isClosed, teamId }) => name === 'researcher' && isClosed && teamId !== null)
  if (closed.length === 0) return null

  async function become(teamId: string) {
    if (await send(() => api.account.alumni.$post({ json: { teamId } }))) location.reload()
  }

  return (
    <>
      <Refusal problem={problem} />
      {closed.map(({ teamId, municipality, fiscalYear }) => (
        <Notice
          key={teamId}
          title={t.yearIsClosed(municipality ?? '', fiscalYear === null ? '' : showFiscalYear(fiscalYear, language))}
        >
          <p>{t.becomeAlumnusText}</p>
          <Button busy={busy} onClick={() => void become(teamId ?? '')}>
            {t.becomeAlumnus}
          </Button>
        </Notice>
      ))}
    </>
  )
}
