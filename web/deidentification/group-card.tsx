import { useEffect, useState } from 'preact/hooks'
import type { Office } from '../../worker/deidentification/headcount/headcount.ts'
import { widestProposal } from '../../worker/deidentification/proposals.ts'
import { treatments, type ChosenTreatment, type Decision } from '../../worker/deidentification/schema.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { MarkedText } from '../ui/marked-text.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { isInInterview, textOf, type Group, type PageFinding, type PagePassage } from './groups.ts'
import { KeepPost } from './keep-post.tsx'
import { Rungs } from './rungs.tsx'
import { hidingTexts } from './texts.ts'
import { treatmentKeys } from './treatment-keys.ts'

interface Props {
  group: Group
  passages: PagePassage[]
  office: Office
  decisions: ReadonlyMap<string, Decision>
  busy: boolean
  errors: Record<string, string>
  onDecide: (made: Decision[]) => void
}

/** One person or word: where it stands, why it was found, and what to do with it. */
export function GroupCard({ group, passages, office, decisions, busy, errors, onDecide }: Props) {
  const t = useTexts(hidingTexts)
  const given = group.findings.map(({ place }) => decisions.get(place)).find((decision) => decision !== undefined)
  const places = group.findings.map(({ finding, passageId }) => ({ finding, text: textOf(passages, passageId) }))
  const { climb, ...proposal } = widestProposal(places, office)
  const [choice, setChoice] = useState<Omit<Decision, 'place'>>(() => given ?? { ...proposal, reason: '' })
  const [scope, setScope] = useState('all')
  const needsWords = choice.treatment === 'generalise' || choice.treatment === 'rewrite'
  const set = (change: Partial<typeof choice>) => setChoice((now) => ({ ...now, ...change }))

  const decide = (treatment: ChosenTreatment = choice.treatment) => {
    const chosen = scope === 'all' ? group.findings : group.findings.filter(({ place }) => place === scope)
    const { replacement, reason, ground, source } = choice
    onDecide(chosen.map(({ place }) => ({ place, treatment, replacement, reason, ground, source })))
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input:not([type=radio]), textarea, select, dialog')
      if (typing || event.ctrlKey || event.metaKey || event.altKey || busy) return
      const treatment = treatments.find((one) => treatmentKeys[one] === event.key)
      if (!treatment) return
      event.preventDefault()
      set({ treatment })
      if (treatment === 'label' || treatment === 'drop') return decide(treatment)
      if (treatment === 'generalise' && choice.replacement !== '') return decide(treatment)
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(treatment === 'keep' ? '#reason' : '#replacement')?.focus(),
      )
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })

  return (
    <Card title={group.name} accent aside={<span class="quiet">{t.categories[group.category]}</span>}>
      <ul class="hiding-mentions">
        {group.findings.map((mention) => (
          <li key={mention.place}>
            <Mention
              mention={mention}
              passage={passages.find(({ id }) => id === mention.passageId)}
              decision={decisions.get(mention.place)}
            />
          </li>
        ))}
      </ul>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          decide()
        }}
      >
        <RadioGroup
          name="treatment"
          label={t.treatment}
          value={choice.treatment}
          onChoose={(treatment) => set({ treatment: treatment as ChosenTreatment })}
          options={treatments.map((value) => ({
            value,
            label: (
              <>
                {t.treatments[value]} <kbd>{treatmentKeys[value]}</kbd>
              </>
            ),
            hint: value === choice.treatment ? t.explains[value] : undefined,
          }))}
        />
        {climb && choice.treatment === 'generalise' && (
          <Rungs
            climb={climb}
            municipality={office.name}
            value={choice.replacement}
            onChoose={(replacement) => set({ replacement })}
          />
        )}
        {needsWords && (
          <TextField
            name="replacement"
            label={t.replacement}
            value={choice.replacement}
            error={errors['decisions/0/replacement']}
            onInput={(event) => set({ replacement: event.currentTarget.value })}
          />
        )}
        {choice.treatment === 'keep' && group.category === 'unique_post' && (
          <KeepPost
            ground={choice.ground}
            source={choice.source}
            saidInInterview={group.findings.some(({ passageId }) => isInInterview(passages, passageId))}
            errors={errors}
            onChange={set}
          />
        )}
        {choice.treatment === 'keep' && (
          <TextField
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            value={choice.reason}
            error={errors['decisions/0/reason']}
            onInput={(event) => set({ reason: event.currentTarget.value })}
          />
        )}
        {group.findings.length > 1 && (
          <RadioGroup
            row
            name="scope"
            label={t.scope}
            value={scope}
            onChoose={setScope}
            options={[
              { value: 'all', label: t.scopeAll(group.findings.length) },
              ...group.findings.map(({ place }, n) => ({ value: place, label: `${t.scopeOne} (${n + 1})` })),
            ]}
          />
        )}
        <Button variant="primary" busy={busy}>
          {t.decide}
        </Button>
      </form>
    </Card>
  )
}

function Mention({
  mention,
  passage,
  decision,
}: {
  mention: PageFinding
  passage: PagePassage | undefined
  decision: Decision | undefined
}) {
  const t = useTexts(hidingTexts)
  const words = useTexts(sheetWords)
  if (!passage) return null
  const { finding } = mention
  return (
    <>
      <p class="small quiet">
        {words.sheets[passage.sheet]}・{words.sections[passage.section]}
        {passage.field !== 'text' && `・${words.fields[passage.field]}`}
      </p>
      <p>
        <MarkedText
          text={passage.text}
          marks={[{ start: finding.start, end: finding.end, decided: decision !== undefined }]}
        />
      </p>
      <p class="small quiet">
        {t.reasons[finding.reason.code]}
        {finding.reason.word && `（${finding.reason.word}）`} · {t.confidence(Math.round(finding.confidence * 100))}
        {decision && ` · ${t.decided}: ${t.treatments[decision.treatment]}`}
      </p>
    </>
  )
}
