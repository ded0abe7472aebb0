import type { Home } from '../../worker/home/pages.tsx'
import { useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { Lines } from '../ui/lines.tsx'
import { homeTexts } from './texts.ts'

export function Groups({ groups }: Pick<Home, 'groups'>) {
  const t = useTexts(homeTexts)
  if (groups.length === 0) return <p>{t.groupsEmpty}</p>
  return (
    <Lines
      lines={groups.map(({ id, groupName, others, state, visibility }) => ({
        key: id,
        body: (
          <>
            <a href={`/groups/${id}`}>{groupName}</a>
            <br />
            <span class="small quiet">
              {others} – {t.visibilities[visibility]}
            </span>
          </>
        ),
        end: <Badge tone={state === 'accepted' ? 'success' : 'warning'}>{t.states[state]}</Badge>,
      }))}
    />
  )
}
