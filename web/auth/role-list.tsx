import { useContext } from 'preact/hooks'
import type { RoleName } from '../../worker/auth/viewer.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { accountTexts } from './account-texts.ts'
import { roleTexts } from './role-texts.ts'

export interface OwnRole {
  name: RoleName
  municipality: string | null
  fiscalYear: number | null
  teamId: string | null
  /** The year of its team is over. */
  isClosed: boolean
}

export function RoleList({ roles }: { roles: OwnRole[] }) {
  const t = useTexts(accountTexts)
  const words = useTexts(roleTexts)
  const language = useContext(LanguageContext)
  if (roles.length === 0) return <p>{t.noRoles}</p>

  const say = ({ name, municipality, fiscalYear }: OwnRole) =>
    [municipality, fiscalYear && showFiscalYear(fiscalYear, language), words[name]].filter(Boolean).join(' ')
  return (
    <dl class="facts">
      <div>
        <dt>{t.roles}</dt>
        {[...new Set(roles.map(say))].map((line) => (
          <dd key={line}>{line}</dd>
        ))}
      </div>
    </dl>
  )
}
