import { useEffect, useRef, useState } from 'preact/hooks'
import { openNames, type KeptName, type NameFinding } from '../../worker/names/name-check.ts'
import type { NameRoutes } from '../../worker/names/routes.ts'
import { client } from '../api.ts'

const api = client<NameRoutes>('/api/name-checks')
const pause = 800

interface Writing {
  text: string
  onText: (text: string) => void
}

interface Checked {
  text: string
  findings: NameFinding[]
}

/**
 * What in a text may point at a person, found a moment after the last key, and what the writer decided about it. Before
 * sending, `settle` answers what was kept, or undefined where something has to be decided first.
 */
export function useNameCheck({ text, onText }: Writing) {
  const [checked, setChecked] = useState<Checked>({ text: '', findings: [] })
  const [kept, setKept] = useState<KeptName[]>([])
  const [shown, setShown] = useState<string[]>([])
  const [refused, setRefused] = useState<'must_decide' | 'once_more'>()
  const latest = useRef(text)
  latest.current = text

  const check = async () => {
    const asked = latest.current
    const findings = asked.trim() === '' ? [] : await find(asked)
    if (asked === latest.current) setChecked({ text: asked, findings })
    return { text: asked, findings }
  }

  useEffect(() => {
    setRefused(undefined)
    if (text.trim() === '' && checked.findings.length === 0) return
    // Without an answer nothing is lost: the text is checked again when it is sent.
    const timer = setTimeout(() => void check().catch(() => undefined), pause)
    return () => clearTimeout(timer)
  }, [text])

  const keep = (key: string, reason: string) => setKept([...kept.filter((one) => one.key !== key), { key, reason }])
  const unkeep = (key: string) => setKept(kept.filter((one) => one.key !== key))

  const replace = async (key: string, word: string) => {
    const now = checked.text === latest.current ? checked : await check().catch(() => undefined)
    if (!now) return
    const from = now.findings.filter((finding) => finding.key === key).toReversed()
    onText(from.reduce((whole, { start, end }) => whole.slice(0, start) + word + whole.slice(end), now.text))
  }

  const settle = async (): Promise<KeptName[] | undefined> => {
    const now = await check().catch(() => undefined)
    if (!now) return kept
    const open = openNames(now.findings, kept)
    const must = open.some(({ listed, category }) => listed || category === 'my_number')
    const unseen = open.some(({ key }) => !shown.includes(key))
    setShown([...shown, ...open.map(({ key }) => key)])
    if (must || unseen) {
      setRefused(must ? 'must_decide' : 'once_more')
      return undefined
    }
    const all = [...kept, ...open.map(({ key }) => ({ key, reason: '' }))]
    setKept(all)
    return all.filter(({ key }) => now.findings.some((finding) => finding.key === key))
  }

  return { checked, kept, refused, keep, unkeep, replace, settle }
}

export type NameCheck = ReturnType<typeof useNameCheck>

async function find(text: string) {
  const answer = await api.index.$post({ json: { text } })
  return (await answer.json()).findings
}
