import { useContext, useState } from 'preact/hooks'
import type { RoleName } from '../../worker/auth/viewer.ts'
import { showDay, showFiscalYear, showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { api } from './auth-api.ts'
import { Done } from './done.tsx'
import { invitationTexts } from './invitation-texts.ts'
import { Refusal } from './refusal.tsx'
import { roleTexts } from './role-texts.ts'
import { useRequest } from './use-request.ts'

export interface Invitation {
  id: string
  role: RoleName
  invitee: string
  municipality: string | null
  fiscalYear: number | null
  createdAt: number
  expiresAt: number
  state: 'open' | 'used' | 'revoked' | 'expired'
}

const tones = { open: 'info', used: 'success', revoked: 'neutral', expired: 'neutral' } as const

export function InvitationList({ invitations, before }: { invitations: Invitation[]; before: number | null }) {
  const t = useTexts(invitationTexts)
  const words = useTexts(roleTexts)
  const language = useContext(LanguageContext)
  const [revoked, setRevoked] = useState<string[]>([])
  const { busy, problem, send } = useRequest()

  async function revoke(id: string) {
    if (await send(() => api.invitations[':id'].$delete({ param: { id } }))) setRevoked([...revoked, id])
  }

  if (invitations.length === 0) return <EmptyState title={t.none} />
  const rows = invitations.map((row) => (revoked.includes(row.id) ? { ...row, state: 'revoked' as const } : row))
  const roleOf = ({ municipality, fiscalYear, role }: Invitation) =>
    [municipality, fiscalYear && showFiscalYear(fiscalYear, language), words[role]].filter(Boolean).join(' ')

  return (
    <div class="stack">
      <Refusal problem={problem} />
      <Done>{revoked.length > 0 && t.revoked}</Done>
      <DataTable
        caption={t.list}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'to', label: t.to, heads: true, cell: ({ invitee }) => invitee || t.someone },
          { key: 'as', label: t.as, cell: roleOf },
          { key: 'made', label: t.madeAt, cell: ({ createdAt }) => showDay(createdAt, language) },
          {
            key: 'state',
            label: t.state,
            cell: ({ state, expiresAt }) => (
              <>
                <Badge tone={tones[state]}>{t.states[state]}</Badge>
                {state === 'open' && <p class="small">{t.until(showTime(expiresAt, language))}</p>}
              </>
            ),
          },
          {
            key: 'action',
            label: t.action,
            cell: ({ id, state, invitee }) =>
              state === 'open' && (
                <Button small busy={busy} onClick={() => revoke(id)} aria-label={t.revokeOf(invitee || t.someone)}>
                  {t.revoke}
                </Button>
              ),
          },
        ]}
      />
      {before !== null && <a href={`/invitations?before=${before}`}>{t.older}</a>}
    </div>
  )
}
