import { useRef, useState } from 'preact/hooks'
import type { RosterEntry } from '../../worker/deidentification/finder/findings.ts'
import type { hidingRoutes } from '../../worker/deidentification/routes.ts'
import { ApiProblem, client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { rosterTexts } from './roster-texts.ts'

const api = client<typeof hidingRoutes>('/api/drafts')
const kinds = ['member', 'respondent', 'other'] as const
const empty = { name: '', reading: '', kind: 'respondent' as RosterEntry['kind'] }

type Listed = Required<RosterEntry>

interface Props {
  planId: string
  roster: Listed[]
  /** A change means that the whole plan is searched again. */
  onChange: (roster: Listed[]) => void
}

/** Names that the team knows. */
export function RosterEditor({ planId, roster, onChange }: Props) {
  const t = useTexts(rosterTexts)
  const [entry, setEntry] = useState(empty)
  const [problem, setProblem] = useState<ApiProblem>()
  const [changing, setChanging] = useState(false)
  const [done, setDone] = useState<{ entry: Listed; isRemoved: boolean }>()
  const form = useRef<HTMLFormElement>(null)

  const change = async (send: () => Promise<unknown>, then: () => void) => {
    if (changing) return
    setChanging(true)
    setProblem(undefined)
    try {
      await send()
      then()
    } catch (error) {
      if (error instanceof ApiProblem) setProblem(error)
    }
    setChanging(false)
  }

  const add = (listed: Listed) => {
    const { id, ...json } = listed
    return change(
      () => api[':planId'].roster[':id'].$put({ param: { planId, id }, json }),
      () => {
        onChange([...roster, listed])
        setEntry({ ...empty, kind: listed.kind })
        setDone({ entry: listed, isRemoved: false })
        form.current?.querySelector('input')?.focus()
      },
    )
  }

  const remove = (listed: Listed) =>
    change(
      () => api[':planId'].roster[':id'].$delete({ param: { planId, id: listed.id } }),
      () => {
        onChange(roster.filter(({ id }) => id !== listed.id))
        setDone({ entry: listed, isRemoved: true })
        // Its row is gone with the button that had the focus.
        form.current?.querySelector('input')?.focus()
      },
    )

  return (
    <>
      <p>{t.lead}</p>
      {problem && <Notice tone="error" appears title={problem.message || t.offline} />}
      {done && (
        <Notice tone="success" appears>
          <div class="row">
            {done.isRemoved ? t.removed(done.entry.name) : t.added(done.entry.name)}
            <Button
              small
              icon="undo"
              onClick={() =>
                void (done.isRemoved ? add(done.entry) : remove(done.entry)).then(() => setDone(undefined))
              }
            >
              {t.undo}
            </Button>
          </div>
        </Notice>
      )}
      {roster.length === 0 ? (
        <p class="quiet">{t.empty}</p>
      ) : (
        <DataTable
          caption={t.table}
          rows={roster}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', label: t.name, heads: true, cell: ({ name }) => name },
            { key: 'reading', label: t.reading, cell: ({ reading }) => reading },
            { key: 'kind', label: t.kind, cell: ({ kind }) => t.kinds[kind] },
            {
              key: 'remove',
              label: <span class="visually-hidden">{t.removeHead}</span>,
              cell: (listed) => (
                <Button iconOnly variant="quiet" icon="remove" onClick={() => void remove(listed)}>
                  {t.remove(listed.name)}
                </Button>
              ),
            },
          ]}
        />
      )}
      <form
        ref={form}
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          void add({ id: crypto.randomUUID(), ...entry })
        }}
      >
        <TextField
          name="name"
          label={t.name}
          value={entry.name}
          error={problem?.errors['name']}
          onInput={(event) => setEntry({ ...entry, name: event.currentTarget.value })}
        />
        <TextField
          name="reading"
          label={t.reading}
          value={entry.reading}
          error={problem?.errors['reading']}
          onInput={(event) => setEntry({ ...entry, reading: event.currentTarget.value })}
        />
        <Select
          name="kind"
          label={t.kind}
          value={entry.kind}
          options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
          onChange={(event) => setEntry({ ...entry, kind: event.currentTarget.value as RosterEntry['kind'] })}
        />
        <Button busy={changing}>{t.add}</Button>
      </form>
    </>
  )
}
