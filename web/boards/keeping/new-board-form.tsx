import { useContext, useState } from 'preact/hooks'
import { showFiscalYear } from '../../dates.ts'
import { LanguageContext, useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { boardTexts } from '../texts.ts'
import { BoardWords, useBoardWords } from './board-words.tsx'
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
  const [typed, setTyped] = useState({ fiscalYear: '', prefecture: '', email: '' })
  const set = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const words = useBoardWords({ name: '', purpose: '', allowsAnonymous: false })
  const { busy, problem, errors, send } = useSending()

  const submit = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      const said = await words.settle()
      if (!said) return
      const { prefecture, email } = typed
      const json = {
        theme: { kind: 'theme', ...said },
        year: { kind: 'year', fiscalYear: Number(typed.fiscalYear), ...said },
        prefecture: { kind: 'prefecture', prefecture, ...said },
        closed: { kind: 'closed', email, ...said },
      } as const
      await keepingApi.index.$post({ json: json[kind] })
      location.reload()
    })
  }

  return (
    <form class="form" onSubmit={submit} noValidate>
      <SendingProblem problem={problem} stale={t.stale} />
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
      <BoardWords words={words} id="new" errors={errors} />
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
      <div>
        <Button variant="primary" busy={busy}>
          {t.make}
        </Button>
      </div>
    </form>
  )
}
