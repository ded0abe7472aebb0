import { useState } from 'preact/hooks'
import type { NameFinding } from '../../worker/names/name-check.ts'
import { categoryTexts } from '../deidentification/category-texts.ts'
import { useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Rows } from '../ui/rows.tsx'
import { TextField } from '../ui/text-field.tsx'
import { nameTexts } from './texts.ts'
import type { NameCheck } from './use-name-check.ts'

/** Below a field: what in its text may point at a person, each to be replaced, reworded or kept. */
export function NameFindings({ names, fieldId }: { names: NameCheck; fieldId: string }) {
  const t = useTexts(nameTexts)
  const { checked, refused } = names
  const groups = [...Map.groupBy(checked.findings, ({ key }) => key).values()]
  return (
    <div class="stack stack-tight">
      <output class="small">{groups.length > 0 && t.found(groups.length)}</output>
      {refused && <Notice tone="warning" appears title={refused === 'must_decide' ? t.mustDecide : t.onceMore} />}
      {groups.length > 0 && (
        <Rows
          label={t.list}
          rows={groups.map((mentions) => rowOf({ names, mentions, fieldId, key: mentions[0]!.key }))}
        />
      )}
    </div>
  )
}

interface Group {
  names: NameCheck
  mentions: NameFinding[]
  fieldId: string
  key: string
}

function rowOf(group: Group) {
  const isKept = group.names.kept.some(({ key }) => key === group.key)
  return {
    key: group.key,
    tone: isKept ? undefined : ('warning' as const),
    body: <Words {...group} />,
    actions: isKept ? <Kept {...group} /> : <Choices {...group} />,
  }
}

const around = 12

function Words({ names, mentions }: Group) {
  const t = useTexts(nameTexts)
  const categories = useTexts(categoryTexts)
  const { text } = names.checked
  const { start, end, category, listed } = mentions[0]!
  return (
    <div class="stack stack-tight">
      <span>
        {start > around && '…'}
        {text.slice(Math.max(0, start - around), start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end, end + around)}
        {end + around < text.length && '…'}
      </span>
      <span class="row">
        <Badge tone={listed ? 'error' : 'warning'}>{listed ? t.listed : categories[category]}</Badge>
        {mentions.length > 1 && <span class="small quiet">{t.mentions(mentions.length)}</span>}
      </span>
    </div>
  )
}

function Choices({ names, mentions, fieldId, key }: Group) {
  const t = useTexts(nameTexts)
  const [asking, setAsking] = useState(false)
  const { start, end, listed, category, replacement } = mentions[0]!

  const reword = () => {
    const field = document.getElementById(fieldId)
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return
    field.focus()
    if (field.value === names.checked.text) field.setSelectionRange(start, end)
  }

  return (
    <>
      <Button small onClick={() => void names.replace(key, replacement)}>
        {replacement ? t.replace(replacement) : t.remove}
      </Button>
      <Button small onClick={reword}>
        {t.reword}
      </Button>
      {category !== 'my_number' && !asking && (
        <Button small onClick={() => (listed ? setAsking(true) : names.keep(key, ''))}>
          {listed ? t.keepListed : t.keep}
        </Button>
      )}
      {asking && <Reason id={`${fieldId}-${start}`} onKeep={(reason) => names.keep(key, reason)} />}
    </>
  )
}

function Reason({ id, onKeep }: { id: string; onKeep: (reason: string) => void }) {
  const t = useTexts(nameTexts)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const keep = () => (reason.trim() === '' ? setMissing(true) : onKeep(reason))
  return (
    <div class="stack stack-tight">
      <TextField
        name="why"
        id={id}
        label={t.why}
        hint={t.whyHint}
        value={reason}
        maxLength={400}
        error={missing && reason.trim() === '' ? t.whyMissing : undefined}
        onInput={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return
          event.preventDefault()
          keep()
        }}
      />
      <div class="row">
        <Button small onClick={keep}>
          {t.keepWithReason}
        </Button>
      </div>
    </div>
  )
}

function Kept({ names, key }: Group) {
  const t = useTexts(nameTexts)
  const reason = names.kept.find((one) => one.key === key)?.reason
  return (
    <>
      <span class="small">{reason ? t.keptBecause(reason) : t.kept}</span>
      <Button small onClick={() => names.unkeep(key)}>
        {t.decideAgain}
      </Button>
    </>
  )
}
