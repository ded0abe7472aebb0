import { useState } from 'preact/hooks'
import type { hidingRoutes } from '../../worker/deidentification/routes.ts'
import type { NamedPerson } from '../../worker/reports/names.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Notice } from '../ui/notice.tsx'
import { acceptedTexts } from './accepted-texts.ts'

interface Props {
  planId: string
  names: (NamedPerson & { id: string })[]
}

/** Names that the import brought, to be put on the roster by one press. Their ids are chosen once, so sending again changes nothing. */
export function RosterNames({ planId, names }: Props) {
  const t = useTexts(acceptedTexts).accepted
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [state, setState] = useState<'asking' | 'busy' | 'added' | 'failed'>('asking')
  const chosen = names.filter(({ id }) => !left.has(id))

  const add = async () => {
    setState('busy')
    const api = client<typeof hidingRoutes>('/api/drafts')[':planId'].roster[':id']
    try {
      for (const { id, name, kind } of chosen)
        await api.$put({ param: { planId, id }, json: { name, reading: '', kind } })
      setState('added')
    } catch {
      setState('failed')
    }
  }

  if (state === 'added') return <Notice tone="success" title={t.added(String(chosen.length))} appears />
  if (names.length === 0) return <p>{t.noNames}</p>
  return (
    <div class="stack">
      <p>{t.namesHint}</p>
      {state === 'failed' && <Notice tone="error" title={t.failed} appears />}
      <div class="choices-row">
        {names.map(({ id, name, kind }) => (
          <Checkbox
            key={id}
            name={`name-${id}`}
            label={`${name}（${t[kind]}）`}
            checked={!left.has(id)}
            onChange={(event) => {
              const next = new Set(left)
              if (event.currentTarget.checked) next.delete(id)
              else next.add(id)
              setLeft(next)
            }}
          />
        ))}
      </div>
      <div>
        <Button busy={state === 'busy'} disabled={chosen.length === 0} onClick={() => void add()}>
          {t.addNames(String(chosen.length))}
        </Button>
      </div>
    </div>
  )
}
