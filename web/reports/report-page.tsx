import { useState } from 'preact/hooks'
import type { Fields, SectionId, SheetId } from '../../worker/plans/sheets.ts'
import type { ImportRow } from '../../worker/reports/queries.ts'
import { readReport } from '../../worker/reports/reader/read-report.ts'
import type { Head } from '../../worker/reports/reader/reading.ts'
import { useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { StepList } from '../ui/step-list.tsx'
import { useLeaveWarning } from '../use-leave-warning.ts'
import { cleanText } from './clean-text.ts'
import { EarlierImports } from './earlier-imports.tsx'
import { PreviewView } from './preview-view.tsx'
import { previewOf, type Preview } from './preview.ts'
import { ReportBox, type Told } from './report-box.tsx'
import { reportTexts } from './texts.ts'
import { troubleTexts } from './trouble-texts.ts'
import { useHistory } from './use-history.ts'

export interface Existing {
  id: string
  sheet: SheetId
  section: SectionId
  text: string
  fields: Fields
}

export interface Plan {
  id: string
  fiscalYear: number
  theme: string
  partner: string
  municipality: string
}

interface Props {
  plan: Plan
  existing: Existing[]
  imports: ImportRow[]
}

/** A text as it was read: its lines by number, and what the reader says about the whole. */
export interface Source {
  lines: string[]
  head: Head
}

const sizeMax = 1_000_000

export default function ReportPage({ plan, existing, imports }: Props) {
  const t = useTexts(reportTexts)
  const trouble = useTexts(troubleTexts)
  const [text, setText] = useState('')
  const [told, setTold] = useState<Told>({})
  const [busy, setBusy] = useState(false)
  const [source, setSource] = useState<Source>()
  const history = useHistory<Preview>({ items: [], waiting: [] })
  const isRead = source !== undefined
  // The text is nowhere but on this page.
  useLeaveWarning(() => text !== '')

  const read = async () => {
    const refusal = refusalOf(text, trouble)
    if (refusal) return setTold({ refused: refusal })
    setBusy(true)
    await painted()
    try {
      const clean = cleanText(text)
      const reading = readReport(clean.text)
      setText(clean.text)
      setTold(clean.removed > 0 ? { note: t.box.cleaned(clean.removed.toLocaleString()) } : {})
      setSource({ lines: clean.text.split(/\r\n|\n|\r|\u2028|\u2029/), head: reading.head })
      if (isRead) history.set(previewOf(reading))
      else history.start(previewOf(reading))
    } catch {
      setTold({ refused: trouble.refused.broken })
    } finally {
      setBusy(false)
    }
  }

  return (
    <Page width="wide">
      <Breadcrumb
        label={t.plan}
        trail={[
          { href: '/drafts', label: t.drafts },
          { href: `/drafts/${plan.id}`, label: t.plan },
          { label: t.title },
        ]}
      />
      <PageTitle title={t.title} lead={t.lead} />
      <StepList
        label={t.steps.label}
        doneWord={t.steps.done}
        steps={[
          { key: 'paste', label: t.steps.paste, done: isRead, current: !isRead },
          { key: 'look', label: t.steps.look, current: isRead },
          { key: 'accept', label: t.steps.accept },
        ]}
      />
      {!isRead && imports.length > 0 && <EarlierImports planId={plan.id} imports={imports} />}
      <ReportBox text={text} told={told} busy={busy} isRead={isRead} onText={setText} onTold={setTold} onRead={read} />
      {source && <PreviewView {...{ plan, existing, source, history }} onLeave={() => setText('')} />}
    </Page>
  )
}

function refusalOf(text: string, t: (typeof troubleTexts)['ja']) {
  if (text.startsWith('%PDF-')) return t.refused.kinds.pdf
  if (text.startsWith('PK\u0003\u0004')) return t.refused.kinds.office
  if (text.trim() === '') return t.refused.nothing
  const size = new TextEncoder().encode(text).length
  return size > sizeMax ? t.refused.tooLarge((size / 1e6).toFixed(1)) : undefined
}

/** Lets the browser show what was set before the script works on. */
function painted() {
  return new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
