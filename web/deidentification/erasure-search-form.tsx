import { useState } from 'preact/hooks'
import type { ErasureSearch } from '../../worker/deidentification/erasure/schema.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { erasureTexts } from './erasure-texts.ts'

export interface People {
  respondents: { id: string; text: string }[]
  roster: { id: string; name: string }[]
}

type Props = People & { onSearch: (search: ErasureSearch) => Promise<void> }

export function ErasureSearchForm({ respondents, roster, onSearch }: Props) {
  const t = useTexts(erasureTexts)
  const [respondentId, setRespondentId] = useState('')
  const [rosterIds, setRosterIds] = useState<string[]>([])
  const [words, setWords] = useState('')
  const { busy, problem, errors, send } = useSending()
  const [wordError] = Object.entries(errors).flatMap(([field, text]) => (field.startsWith('words') ? [text] : []))

  async function search(event: Event) {
    event.preventDefault()
    const lines = words.split('\n').filter((line) => line.trim() !== '')
    await send(() => onSearch({ ...(respondentId && { respondentId }), rosterIds, words: lines }))
  }

  return (
    <form class="form" onSubmit={search} noValidate>
      <p>{t.whoseHint}</p>
      {problem && <Notice tone="error" title={problem.title} appears />}
      {errors[''] && <Notice tone="error" title={errors['']} appears />}
      <Select
        name="respondent"
        label={t.respondent}
        hint={t.respondentHint}
        value={respondentId}
        options={[
          { value: '', label: t.nobody },
          ...respondents.map(({ id, text }) => ({ value: id, label: text.slice(0, 60) })),
        ]}
        onChange={(event) => setRespondentId(event.currentTarget.value)}
      />
      {roster.length > 0 && (
        <fieldset class="field" aria-describedby="roster-hint">
          <legend class="field-label">{t.roster}</legend>
          <p class="field-hint" id="roster-hint">
            {t.rosterHint}
          </p>
          <div class="row">
            {roster.map(({ id, name }) => (
              <Choice
                key={id}
                type="checkbox"
                name="roster"
                value={id}
                label={name}
                checked={rosterIds.includes(id)}
                onChange={(event) =>
                  setRosterIds(
                    event.currentTarget.checked ? [...rosterIds, id] : rosterIds.filter((each) => each !== id),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      <TextArea
        name="words"
        label={t.words}
        hint={t.wordsHint}
        value={words}
        error={wordError}
        rows={3}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <Button variant="primary" busy={busy}>
        {busy ? t.searching : t.search}
      </Button>
    </form>
  )
}
