import { useState } from 'preact/hooks'
import type { RosterEntry } from '../../worker/deidentification/finder/findings.ts'
import type { hidingRoutes } from '../../worker/deidentification/routes.ts'
import { ApiProblem, client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { hidingTexts } from './texts.ts'

const api = client<typeof hidingRoutes>('/api/drafts')
const kinds = ['member', 'respondent', 'other'] as const

/** Names that the team knows. A change searches the whole plan again, so the page is loaded anew. */
export function RosterEditor({ planId, roster }: { planId: string; roster: Required<RosterEntry>[] }) {
  const t = useTexts(hidingTexts)
  const [entry, setEntry] = useState({ name: '', reading: '', kind: 'respondent' as RosterEntry['kind'] })
  const [problem, setProblem] = useState<ApiProblem>()
  const [changing, setChanging] = useState(false)

  const change = async (send: () => Promise<unknown>) => {
    setChanging(true)
    setProblem(undefined)
    try {
      await send()
      location.reload()
    } catch (error) {
      setChanging(false)
      if (error instanceof ApiProblem) setProblem(error)
    }
  }

  return (
    <>
      <p>{t.rosterLead}</p>
      {changing && <Notice appears>{t.rosterReload}</Notice>}
      {problem && <Notice tone="error" appears title={problem.message || t.offline} />}
      {roster.length === 0 ? (
        <p class="quiet">{t.rosterEmpty}</p>
      ) : (
        <DataTable
          caption={t.rosterTable}
          rows={roster}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', label: t.rosterName, heads: true, cell: ({ name }) => name },
            { key: 'reading', label: t.rosterReading, cell: ({ reading }) => reading },
            { key: 'kind', label: t.rosterKind, cell: ({ kind }) => t.rosterKinds[kind] },
            {
              key: 'remove',
              label: <span class="visually-hidden">{t.rosterRemoveHead}</span>,
              cell: ({ id, name }) => (
                <Button
                  iconOnly
                  variant="quiet"
                  icon="remove"
                  onClick={() => void change(() => api[':planId'].roster[':id'].$delete({ param: { planId, id } }))}
                >
                  {t.rosterRemove(name)}
                </Button>
              ),
            },
          ]}
        />
      )}
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          const id = crypto.randomUUID()
          void change(() => api[':planId'].roster[':id'].$put({ param: { planId, id }, json: entry }))
        }}
      >
        <TextField
          name="name"
          label={t.rosterName}
          value={entry.name}
          error={problem?.errors['name']}
          onInput={(event) => setEntry({ ...entry, name: event.currentTarget.value })}
        />
        <TextField
          name="reading"
          label={t.rosterReading}
          value={entry.reading}
          error={problem?.errors['reading']}
          onInput={(event) => setEntry({ ...entry, reading: event.currentTarget.value })}
        />
        <Select
          name="kind"
          label={t.rosterKind}
          value={entry.kind}
          options={kinds.map((value) => ({ value, label: t.rosterKinds[value] }))}
          onChange={(event) => setEntry({ ...entry, kind: event.currentTarget.value as RosterEntry['kind'] })}
        />
        <Button busy={changing}>{t.rosterAdd}</Button>
      </form>
    </>
  )
}
