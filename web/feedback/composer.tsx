import { useEffect, useRef, useState } from 'preact/hooks'
import type { remarkRoutes } from '../../worker/feedback/routes.ts'
import type { NewRemark } from '../../worker/feedback/schema.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { NameFindings } from '../names/name-findings.tsx'
import { useNameCheck } from '../names/use-name-check.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { SendingProblem } from './sending-problem.tsx'
import { remarkTexts } from './remark-texts.ts'
import { feedbackTexts } from './texts.ts'
import { useNotes } from './use-composing.ts'

const api = client<typeof remarkRoutes>('/api/remarks')
const kinds = ['question', 'advice', 'praise', 'risk'] as const
const visibilities = ['team', 'group', 'year'] as const
const fieldId = 'remark-text'

/** Writes one remark at the place that was chosen; what was typed stays until the server has it. */
export function Composer() {
  const t = useTexts(remarkTexts)
  const words = useTexts(feedbackTexts)
  const { composing, draft, keywords, sessions, releaseId, municipality } = useNotes()
  const { anchor } = composing
  const [kind, setKind] = useState<NewRemark['kind']>('question')
  const [keyword, setKeyword] = useState('')
  const [session, setSession] = useState('')
  const [visibility, setVisibility] = useState<NewRemark['visibility']>('team')
  const names = useNameCheck(draft)
  const { busy, problem, errors, send } = useSending()
  // The same for all tries with the same words: sent again after signing in, it stands there once.
  const key = useRef({ of: '', id: '' })
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [anchor])

  async function submit(event: Event) {
    event.preventDefault()
    if (!anchor) return
    await send(async () => {
      const kept = await names.settle()
      if (!kept) return
      const json = {
        releaseIds: [releaseId],
        kind,
        keyword: keyword || null,
        sessionNumber: session === '' ? null : Number(session),
        visibility,
        text: draft.text,
        kept,
        anchor,
        corrects: null,
      }
      const of = JSON.stringify(json)
      if (key.current.of !== of) key.current = { of, id: crypto.randomUUID() }
      const answer = await api.index.$post({ json }, { headers: { 'Idempotency-Key': key.current.id } })
      const { ids } = await answer.json()
      draft.onText('')
      composing.end()
      location.hash = `remark-${ids[0]}`
      location.reload()
    })
  }

  return (
    <Card accent title={t.title}>
      <form class="form" ref={form} onSubmit={submit} noValidate>
        <SendingProblem problem={problem} />
        {anchor?.level === 'words' && <blockquote class="as-typed">{anchor.exact}</blockquote>}
        {(errors['anchor'] ?? errors['releaseIds']) && (
          <SendingProblem problem={{ title: errors['anchor'] ?? errors['releaseIds'] ?? '', stale: true }} />
        )}
        <RadioGroup
          name="kind"
          row
          label={t.kind}
          value={kind}
          options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChoose={(value) => setKind(kinds.find((one) => one === value) ?? 'question')}
        />
        <TextArea
          name="text"
          id={fieldId}
          label={t.text}
          hint={t.textHint}
          requiredWord={words.required}
          rows={4}
          value={draft.text}
          error={errors['text']}
          maxLength={4000}
          onInput={(event) => draft.onText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
              form.current?.requestSubmit()
            }
          }}
        />
        <NameFindings names={names} fieldId={fieldId} />
        <div class="row">
          <Select
            name="keyword"
            label={t.keyword}
            value={keyword}
            error={errors['keyword']}
            options={[{ value: '', label: t.none }, ...keywords.map(({ id, label }) => ({ value: id, label }))]}
            onChange={(event) => setKeyword(event.currentTarget.value)}
          />
          <Select
            name="sessionNumber"
            label={t.session}
            value={session}
            error={errors['sessionNumber']}
            options={[
              { value: '', label: words.between },
              ...sessions.map(({ number, label }) => ({ value: String(number), label })),
            ]}
            onChange={(event) => setSession(event.currentTarget.value)}
          />
        </div>
        <RadioGroup
          name="visibility"
          label={t.visibility}
          value={visibility}
          options={visibilities.map((value) => ({ value, label: t.visibilities[value](municipality) }))}
          onChoose={(value) => setVisibility(visibilities.find((one) => one === value) ?? 'team')}
        />
        <p class="small">{t.willBeRead[visibility](municipality)}</p>
        <div class="row">
          <Button variant="primary" busy={busy}>
            {t.send}
          </Button>
          <Button type="button" onClick={composing.end}>
            {t.close}
          </Button>
        </div>
      </form>
    </Card>
  )
}
