import type { Desk } from '../../../worker/feedback/desk/desk.ts'
import type { DeskQuery } from '../../../worker/feedback/desk/schema.ts'
import { useTexts } from '../../i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { deskTexts } from './texts.ts'

/** A plain form: it works before any script and its answer has an address. */
export function DeskFilter({ sessions, groups, query }: Pick<Desk, 'sessions' | 'groups'> & { query: DeskQuery }) {
  const t = useTexts(deskTexts)
  const none = { value: '', label: t.any }
  if (sessions.length === 0 && groups.length === 0) return null
  return (
    <form class="row desk-filter no-print" action="/desk">
      <input type="hidden" name="show" value={query.show} />
      <Select
        name="session"
        label={t.session}
        value={query.session ?? ''}
        options={[none, ...sessions.map(({ key, label }) => ({ value: key, label }))]}
      />
      <Select
        name="group"
        label={t.group}
        value={query.group ?? ''}
        options={[none, ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Button>{t.filter}</Button>
    </form>
  )
}
