import { useContext } from 'preact/hooks'
import type { Desk } from '../../../worker/feedback/desk/desk.ts'
import type { deskRoutes } from '../../../worker/feedback/desk/routes.ts'
import type { DeskQuery } from '../../../worker/feedback/desk/schema.ts'
import { client } from '../../api.ts'
import { showDay } from '../../dates.ts'
import { LanguageContext, useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Rows } from '../../ui/rows.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { filterQuery } from './address.ts'
import { deskTexts } from './texts.ts'

type Team = Desk['teams'][number]

const api = client<typeof deskRoutes>('/api/desk')
const tones = { waiting: 'warning', changed: 'info', new: 'info' } as const

export function DeskRows({ teams, query }: Pick<Desk, 'teams'> & { query: DeskQuery }) {
  const t = useTexts(deskTexts)
  return (
    <Rows
      label={t.teams}
      rows={teams.map((team) => ({
        key: team.key,
        tone: team.flags.includes('waiting') ? 'warning' : team.flags.length > 0 ? 'info' : undefined,
        body: <TeamFacts team={team} query={query} />,
        actions: team.release && team.flags.length > 0 && <Settle name={team.name} releaseId={team.release.id} />,
      }))}
    />
  )
}

function TeamFacts({ team, query }: { team: Team; query: DeskQuery }) {
  const t = useTexts(deskTexts)
  const language = useContext(LanguageContext)
  const { name, release, flags, changedFrom, waiting, answered, lastAt, groups, note } = team
  return (
    <div class="stack stack-tight">
      <p class="row">
        {release ? (
          <a
            class="desk-team"
            href={`/releases/${release.id}/remarks${filterQuery(query)}`}
            aria-label={t.openOf(name)}
          >
            <strong>{name}</strong>
          </a>
        ) : (
          <strong>{name}</strong>
        )}
        {flags.map((flag) => (
          <Badge key={flag} tone={tones[flag]}>
            {t.flags[flag]}
          </Badge>
        ))}
      </p>
      <p class="row small quiet">
        <span>{release ? t.number(release.number, showDay(release.approvedAt, language)) : t.unshared}</span>
        <span>{lastAt === null ? t.never : t.lastAt(showDay(lastAt, language))}</span>
        {query.session && <span>{t.inSession(team.inSession)}</span>}
        {waiting > 0 && <span>{t.waiting(waiting)}</span>}
        {answered > 0 && <span>{t.answered(answered)}</span>}
        {groups.map((group) => (
          <span key={group.id}>{group.name}</span>
        ))}
      </p>
      {changedFrom && release && (
        <p class="small">
          <a href={`/compare/${changedFrom.id}/${release.id}/changes`}>
            {t.changes(changedFrom.number, release.number)}
          </a>
        </p>
      )}
      {note.trim() !== '' && (
        <p class="small desk-note">
          {t.note}：{note}
        </p>
      )}
    </div>
  )
}

function Settle({ name, releaseId }: { name: string; releaseId: string }) {
  const t = useTexts(deskTexts)
  const { busy, problem, send } = useSending()
  const settle = () =>
    send(async () => {
      await api[':releaseId'].settlement.$post({ param: { releaseId } })
      location.reload()
    })
  return (
    <>
      <SendingProblem problem={problem} />
      <Button small variant="quiet" busy={busy} aria-label={t.settleOf(name)} onClick={() => void settle()}>
        {t.settle}
      </Button>
    </>
  )
}
