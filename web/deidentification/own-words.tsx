import { useRef, useState } from 'preact/hooks'
import type { hiddenMunicipalityRoutes } from '../../worker/deidentification/municipality/routes.ts'
import type { OwnWord } from '../../worker/deidentification/municipality/surroundings.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { municipalityTexts } from './municipality-texts.ts'

const api = client<typeof hiddenMunicipalityRoutes>('/api/drafts')
const empty = { word: '', instead: '' }

/** Words that no machine knows, as the team enters them. */
export function OwnWords({ planId, given }: { planId: string; given: OwnWord[] }) {
  const t = useTexts(municipalityTexts)
  const [words, setWords] = useState(given)
  const [entry, setEntry] = useState(empty)
  const [done, setDone] = useState<{ word: OwnWord; isRemoved: boolean }>()
  const { busy, problem, errors, send } = useSending()
  const form = useRef<HTMLFormElement>(null)
  const focus = () => form.current?.querySelector('input')?.focus()

  const add = (added: OwnWord) => {
    const { id, ...json } = added
    return send(async () => {
      await api[':planId']['own-words'][':id'].$put({ param: { planId, id }, json })
      setWords((before) => [...before.filter((one) => one.id !== id), added])
      setEntry(empty)
      setDone({ word: added, isRemoved: false })
      focus()
    })
  }
  const remove = (removed: OwnWord) =>
    send(async () => {
      await api[':planId']['own-words'][':id'].$delete({ param: { planId, id: removed.id } })
      setWords((before) => before.filter(({ id }) => id !== removed.id))
      setDone({ word: removed, isRemoved: true })
      // Its row is gone with the button that had the focus.
      focus()
    })

  return (
    <>
      <p>{t.wordsLead}</p>
      {problem && <Notice tone="error" appears title={problem.title || t.offline} />}
      {done && (
        <Notice tone="success" appears>
          <div class="row">
            {done.isRemoved ? t.removed(done.word.word) : t.added(done.word.word)}
            <Button small icon="undo" onClick={() => void (done.isRemoved ? add(done.word) : remove(done.word))}>
              {t.undo}
            </Button>
          </div>
        </Notice>
      )}
      {words.length === 0 ? (
        <p class="quiet">{t.wordsEmpty}</p>
      ) : (
        <DataTable
          caption={t.wordsTable}
          captionHidden
          rows={words}
          rowKey={({ id }) => id}
          columns={[
            { key: 'word', label: t.word, heads: true, cell: ({ word }) => word },
            { key: 'instead', label: t.instead, cell: ({ instead }) => instead },
            {
              key: 'remove',
              label: <span class="visually-hidden">{t.removeHead}</span>,
              cell: (one) => (
                <Button iconOnly variant="quiet" icon="remove" onClick={() => void remove(one)}>
                  {t.remove(one.word)}
                </Button>
              ),
            },
          ]}
        />
      )}
      <form
        ref={form}
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          // A word that is there already gets other words in its place.
          const known = words.find(({ word }) => word === entry.word.trim())
          void add({ id: known?.id ?? crypto.randomUUID(), ...entry })
        }}
      >
        <TextField
          name="word"
          label={t.word}
          requiredWord={t.required}
          value={entry.word}
          error={errors['word']}
          onInput={(event) => setEntry({ ...entry, word: event.currentTarget.value })}
        />
        <TextField
          name="instead"
          label={t.instead}
          hint={t.insteadHint}
          requiredWord={t.required}
          value={entry.instead}
          error={errors['instead']}
          onInput={(event) => setEntry({ ...entry, instead: event.currentTarget.value })}
        />
        <Button busy={busy}>{t.add}</Button>
      </form>
    </>
  )
}
