import { useState } from 'preact/hooks'
import { useTexts } from '../../i18n.ts'
import { NameFindings } from '../../names/name-findings.tsx'
import { useNameCheck } from '../../names/use-name-check.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { keepingTexts } from './texts.ts'

interface Typed {
  name: string
  purpose: string
  allowsAnonymous: boolean
}

/** What a board says of itself, as it is typed; `settle` gives it with the names that are kept, once all are decided. */
export function useBoardWords(start: Typed) {
  const [typed, setTyped] = useState(start)
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const names = useNameCheck({ text: typed.name, onText: (name) => set({ name }) })
  const purposes = useNameCheck({ text: typed.purpose, onText: (purpose) => set({ purpose }) })
  async function settle() {
    const [inName, inPurpose] = [await names.settle(), await purposes.settle()]
    return inName && inPurpose && { ...typed, kept: [...inName, ...inPurpose] }
  }
  return { typed, set, names, purposes, settle }
}

interface Props {
  words: ReturnType<typeof useBoardWords>
  /** Tells the fields of several boards on one page apart. */
  id: string
  errors: Record<string, string>
}

export function BoardWords({ words, id, errors }: Props) {
  const t = useTexts(keepingTexts)
  const { typed, set, names, purposes } = words
  return (
    <>
      <TextField
        name="name"
        id={`name-${id}`}
        label={t.name}
        requiredWord={t.required}
        value={typed.name}
        error={errors['name']}
        maxLength={40}
        onInput={(event) => set({ name: event.currentTarget.value })}
      />
      <NameFindings names={names} fieldId={`name-${id}`} />
      <TextField
        name="purpose"
        id={`purpose-${id}`}
        label={t.purpose}
        requiredWord={t.required}
        value={typed.purpose}
        error={errors['purpose']}
        maxLength={120}
        onInput={(event) => set({ purpose: event.currentTarget.value })}
      />
      <NameFindings names={purposes} fieldId={`purpose-${id}`} />
      <Checkbox
        name={`anonymous-${id}`}
        label={t.allowsAnonymous}
        checked={typed.allowsAnonymous}
        onChange={(event) => set({ allowsAnonymous: event.currentTarget.checked })}
      />
    </>
  )
}
