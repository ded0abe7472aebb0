import { useState } from 'preact/hooks'
import type { Keyword } from '../../worker/feedback/keywords.ts'
import type { NewRemark } from '../../worker/feedback/schema.ts'
import { useTexts } from '../i18n.ts'
import { NameFindings } from '../names/name-findings.tsx'
import type { NameCheck } from '../names/use-name-check.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { PastRemarks } from './advice/past-remarks.tsx'
import { remarkTexts } from './remark-texts.ts'
import { feedbackTexts } from './texts.ts'
import type { Draft } from './use-composing.ts'

const kinds = ['question', 'advice', 'praise', 'risk'] as const
const visibilities = ['team', 'group', 'year'] as const
export const textId = 'remark-text'

type Chosen = Pick<NewRemark, 'kind' | 'keyword' | 'sessionNumber' | 'visibility'>

/** What is chosen about a remark beside its text and its place. */
export function useChosen() {
  const [chosen, setChosen] = useState<Chosen>({
    kind: 'question',
    keyword: null,
    sessionNumber: null,
    visibility: 'team',
  })
  return { chosen, choose: (some: Partial<Chosen>) => setChosen((before) => ({ ...before, ...some })) }
}

interface Props extends ReturnType<typeof useChosen> {
  draft: Draft
  names: NameCheck
  errors: Record<string, string>
  keywords: Keyword[]
  sessions: { number: number; label: string }[]
  /** Whose team reads it. */
  municipality: string
}

/** Kind, text, keyword, session and readers of a remark; Ctrl and Enter send it. */
export function RemarkFields(props: Props) {
  const { chosen, choose, draft, names, errors, keywords, sessions, municipality } = props
  const t = useTexts(remarkTexts)
  const words = useTexts(feedbackTexts)
  return (
    <>
      <RadioGroup
        name="kind"
        row
        label={t.kind}
        value={chosen.kind}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChoose={(value) => choose({ kind: kinds.find((one) => one === value) })}
      />
      <TextArea
        name="text"
        id={textId}
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
            event.currentTarget.form?.requestSubmit()
          }
        }}
      />
      <NameFindings names={names} fieldId={textId} />
      <PastRemarks draft={draft} />
      <div class="row">
        <Select
          name="keyword"
          label={t.keyword}
          value={chosen.keyword ?? ''}
          error={errors['keyword']}
          options={[{ value: '', label: t.none }, ...keywords.map(({ id, label }) => ({ value: id, label }))]}
          onChange={(event) => choose({ keyword: event.currentTarget.value || null })}
        />
        <Select
          name="sessionNumber"
          label={t.session}
          value={String(chosen.sessionNumber ?? '')}
          error={errors['sessionNumber']}
          options={[
            { value: '', label: words.between },
            ...sessions.map(({ number, label }) => ({ value: String(number), label })),
          ]}
          onChange={({ currentTarget: { value } }) => choose({ sessionNumber: value === '' ? null : Number(value) })}
        />
      </div>
      <RadioGroup
        name="visibility"
        label={t.visibility}
        value={chosen.visibility}
        options={visibilities.map((value) => ({ value, label: t.visibilities[value](municipality) }))}
        onChoose={(value) => choose({ visibility: visibilities.find((one) => one === value) })}
      />
      <p class="small">{t.willBeRead[chosen.visibility](municipality)}</p>
    </>
  )
}
