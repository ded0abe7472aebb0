import { useState } from 'preact/hooks'
import { showFiscalYear } from '../../dates.ts'
import { useContext } from 'preact/hooks'
import { LanguageContext, useTexts } from '../../i18n.ts'
import { NameFindings } from '../../names/name-findings.tsx'
import { useNameCheck } from '../../names/use-name-check.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { boardTexts } from '../texts.ts'
import { keepingApi } from './keeping-api.ts'
import { keepingTexts } from './texts.ts'

const kinds = ['theme', 'year', 'prefecture', 'closed'] as const
type Kind = (typeof kinds)[number]

interface Props {
  years: number[]
  prefectures: string[]
}

/** Opens a board; what was typed stays until it is stored. */
export function NewBoardForm({ years, prefectures }: Props) {
  const t = useTexts(keepingTexts)
  const b = useTexts(boardTexts)
  const language = useContext(LanguageContext)
  const [kind, setKind] = useState<Kind>('theme')
  const [typed, setTyped] = useState({ name: '', purpose: '', fiscalYear: '', prefecture: '', email: '' })
  const [allowsAnonymous, setAnonymous] = useState(false)
  const set = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const name = useNameCheck({ text: typed.name, onText: (text) => set({ name: text }) })
  const purpose = useNameCheck({ text: typed.purpose, onText: (text) => set({ purpose: text }) })
  const { busy, problem, errors, send } = useSending()

  const submit = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      const [inName, inPurpose] = [await name.settle(), await purpose.settle()]
      if (!inName || !inPurpose) return
      const words = { name: typed.name, purpose: typed.purpose, allowsAnonymous, kept: [...inName, ...inPurpose] }
      const { prefecture, email } = typed
      const fiscalYear = Number(typed.fiscalYear)
      const json = {
        theme: { kind: 'theme', ...words },
        year: { kind: 'year', fiscalYear, ...words },
        prefecture: { kind: 'prefecture', prefecture, ...words },
        closed: { kind: 'closed', email, ...words },
      } as const
      await keepingApi.index.$post({ json: json[kind] })
      location.reload()
    })
  }

  return (
    <form class="form" onSubmit={submit} noValidate>
      {problem && <Notice tone="error" title={problem.stale ? t.stale : problem.title || t.offline} appears />}
      <RadioGroup
        name="kind"
        label={t.kind}
        row
        value={kind}
        error={errors['kind']}
        options={kinds.map((value) => ({ value, label: b.boardKinds[value] }))}
        onChoose={(value) => setKind(kinds.find((each) => each === value) ?? 'theme')}
      />
      {kind === 'year' && (
        <Select
          name="fiscalYear"
          label={t.fiscalYear}
          requiredWord={t.required}
          value={typed.fiscalYear}
          error={errors['fiscalYear']}
          options={[
            { value: '', label: t.choose },
            ...years.map((year) => ({ value: String(year), label: showFiscalYear(year, language) })),
          ]}
          onChange={(event) => set({ fiscalYear: event.currentTarget.value })}
        />
      )}
      {kind === 'prefecture' && (
        <Select
          name="prefecture"
          label={t.prefecture}
          requiredWord={t.required}
          value={typed.prefecture}
          error={errors['prefecture']}
          options={[{ value: '', label: t.choose }, ...prefectures.map((value) => ({ value, label: value }))]}
          onChange={(event) => set({ prefecture: event.currentTarget.value })}
        />
      )}
      <TextField
        name="name"
        label={t.name}
        requiredWord={t.required}
        value={typed.name}
        error={errors['name']}
        maxLength={40}
        onInput={(event) => set({ name: event.currentTarget.value })}
      />
      <NameFindings names={name} fieldId="name" />
      <TextField
        name="purpose"
        label={t.purpose}
        requiredWord={t.required}
        value={typed.purpose}
        error={errors['purpose']}
        maxLength={120}
        onInput={(event) => set({ purpose: event.currentTarget.value })}
      />
      <NameFindings names={purpose} fieldId="purpose" />
      {kind === 'closed' && (
        <TextField
          name="email"
          type="email"
          label={t.email}
          hint={t.emailHint}
          requiredWord={t.required}
          value={typed.email}
          error={errors['email']}
          onInput={(event) => set({ email: event.currentTarget.value })}
        />
      )}
      <Checkbox
        name="allowsAnonymous"
        label={t.allowsAnonymous}
        checked={allowsAnonymous}
        onChange={(event) => setAnonymous(event.currentTarget.checked)}
      />
      <div>
        <Button variant="primary" busy={busy}>
          {t.make}
        </Button>
      </div>
    </form>
  )
}
