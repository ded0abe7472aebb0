import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { numberedSheets, sheets, type SheetId } from '../../worker/plans/sheets.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Badge } from '../ui/badge.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/page.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Toast } from '../ui/toast.tsx'
import { AcceptBar } from './accept-bar.tsx'
import { LeftLines } from './left-lines.tsx'
import { PlanHeading } from './plan-heading.tsx'
import { check, remove, type Preview } from './preview.ts'
import type { Existing, Plan, Source } from './report-page.tsx'
import { reviewOf } from './review.ts'
import { SheetView } from './sheet-view.tsx'
import { reportTexts } from './texts.ts'
import type { useHistory } from './use-history.ts'
import { useKeys } from './use-keys.ts'

interface Props {
  plan: Plan
  existing: Existing[]
  source: Source
  history: ReturnType<typeof useHistory<Preview>>
  onLeave: () => void
}

const sheetIds = Object.keys(sheets) as SheetId[]
const isNumbered = (id: SheetId) => numberedSheets.some((numbered) => numbered === id)
const besides = sheetIds.filter((id) => !isNumbered(id))
export type Tab = SheetId | 'waiting'
export type OpenForm = { key: string; form: 'edit' | 'move' } | undefined

/** Everything that was read: a tab for each sheet, one for the lines without a place, and the bar that accepts. */
export function PreviewView({ plan, existing, source, history, onLeave }: Props) {
  const t = useTexts(reportTexts)
  const words = useTexts(sheetWords)
  const preview = history.now
  const review = useMemo(() => reviewOf(preview, existing), [preview, existing])
  const [tab, setTab] = useTab(preview)
  const [open, setOpen] = useState<OpenForm>()
  const [told, setTold] = useState('')
  const [heading, setHeading] = useState<{ theme: string; partner: string }>({
    theme: plan.theme || (source.head.theme ?? ''),
    partner: plan.partner || (source.head.partner ?? ''),
  })
  const whole = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<string>()

  // The keys work at once, without a click into the list.
  useLayoutEffect(() => {
    whole.current?.scrollIntoView()
    whole.current?.focus({ preventScroll: true })
  }, [source])

  useLayoutEffect(() => {
    const row = wanted && document.getElementById(`row-${wanted}`)
    if (!row) return
    row.scrollIntoView({ block: 'center' })
    row.focus()
    setWanted(undefined)
  })

  const change = (next: Preview, message = '') => {
    history.set(next)
    setOpen(undefined)
    setTold(message)
  }
  const goTo = (key: string | undefined) => {
    const item = preview.items.find((each) => each.key === key)
    if (!item) return
    setTab(item.sheet)
    setWanted(item.key)
  }
  const undo = () => {
    if (!history.canUndo) return
    history.undo()
    setOpen(undefined)
    setTold(t.told.undone)
  }
  const goToDoubtful = (step: 1 | -1) => {
    const order = preview.items.map(({ key }) => key)
    const from = order.indexOf(activeKey() ?? '')
    const after = review.doubtful.filter((key) => order.indexOf(key) > from)
    const before = review.doubtful.filter((key) => order.indexOf(key) < (from < 0 ? order.length : from))
    goTo(step === 1 ? (after[0] ?? review.doubtful[0]) : (before.at(-1) ?? review.doubtful.at(-1)))
  }
  const goToNeighbour = (step: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])]
    const at = rows.findIndex((row) => row.dataset['key'] === activeKey())
    const next = rows[at < 0 ? (step === 1 ? 0 : rows.length - 1) : at + step]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  const checkRow = (key: string) => {
    const next = check(preview, key)
    change(next)
    const [following] = review.doubtful.filter((each) => each !== key)
    if (!following) setTold(t.told.lastDoubt)
    setWanted(key)
  }
  const removeRow = (key: string) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].map((row) => row.dataset['key'])
    const at = rows.indexOf(key)
    change(remove(preview, key, source.lines), t.told.removed)
    setWanted(rows[at + 1] ?? rows[at - 1])
  }

  useKeys(whole, (event) => {
    const target = event.target as HTMLElement
    if (target.matches('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return
    const key = activeKey()
    const acts: Record<string, () => void> = {
      n: () => goToDoubtful(1),
      p: () => goToDoubtful(-1),
      j: () => goToNeighbour(1),
      k: () => goToNeighbour(-1),
      u: undo,
      ...(key !== undefined &&
        !review.known.has(key) && {
          c: () => checkRow(key),
          e: () => setOpen({ key, form: 'edit' }),
          m: () => setOpen({ key, form: 'move' }),
          x: () => removeRow(key),
          Delete: () => removeRow(key),
        }),
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })

  const tabOf = (id: SheetId, index: number) => {
    const doubtful = review.counts[id]?.doubtful
    return {
      href: `#read-${id}`,
      label: `${words.sheets[id]} ${preview.items.filter(({ sheet }) => sheet === id).length}`,
      ...(isNumbered(id) && { number: index + 1 }),
      current: tab === id,
      badge: doubtful ? <Badge tone="warning">{t.toCheck(String(doubtful))}</Badge> : undefined,
    }
  }
  const placedOnSheets = preview.items.some(({ sheet }) => isNumbered(sheet))
  const left = preview.waiting.filter(({ kind }) => kind === 'text').length
  return (
    <div class="stack stack-loose" tabIndex={-1} ref={whole}>
      <Section title={t.found.title}>
        <p>{t.found.summary(preview.items.length.toLocaleString(), source.lines.length.toLocaleString())}</p>
        <Mismatch plan={plan} source={source} />
        {!placedOnSheets && (
          <Notice tone="warning" title={t.little.title}>
            <p>{t.little.body}</p>
          </Notice>
        )}
        <PlanHeading {...{ plan, source, heading }} onChange={setHeading} />
      </Section>
      <div class="stack" ref={list}>
        <Tabs label={t.tabs} tabs={numberedSheets.map(tabOf)} />
        <Tabs
          label={t.beside}
          tabs={[
            ...besides.map(tabOf),
            { href: '#read-waiting', label: `${t.waiting} ${left}`, current: tab === 'waiting' },
          ]}
        />
        {tab === 'waiting' ? (
          <LeftLines preview={preview} onChange={change} />
        ) : (
          <SheetView
            {...{ preview, review, source, open, existing }}
            sheet={tab}
            onOpen={setOpen}
            onChange={change}
            onCheck={checkRow}
            onRemove={removeRow}
            onFocus={setWanted}
          />
        )}
      </div>
      <AcceptBar
        {...{ plan, preview, review, heading, left, onLeave }}
        canUndo={history.canUndo}
        onUndo={undo}
        onStep={goToDoubtful}
        onShow={goTo}
      />
      <Toast
        message={told || undefined}
        undo={
          history.canUndo && told !== t.told.undone && told !== t.told.lastDoubt
            ? { label: t.bar.undo, onUndo: undo }
            : undefined
        }
        closeLabel={t.told.close}
        onClose={() => setTold('')}
      />
    </div>
  )
}

function Mismatch({ plan, source: { head } }: Pick<Props, 'plan' | 'source'>) {
  const t = useTexts(reportTexts)
  const language = useContext(LanguageContext)
  const town = head.municipality?.name
  const isOtherTown = town !== undefined && plan.municipality !== '' && town !== plan.municipality
  const isOtherYear = head.fiscalYear !== undefined && head.fiscalYear !== plan.fiscalYear
  if (!isOtherTown && !isOtherYear) return null
  return (
    <Notice tone="warning">
      {isOtherTown && <p>{t.found.otherTown(town, plan.municipality)}</p>}
      {isOtherYear && (
        <p>
          {t.found.otherYear(showFiscalYear(head.fiscalYear!, language), showFiscalYear(plan.fiscalYear, language))}
        </p>
      )}
    </Notice>
  )
}

/** The row that holds the focus. */
function activeKey() {
  return document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key']
}

// The tab is in the address, so that the browser's way back works; the text never is.
function useTab(preview: Preview) {
  const first = sheetIds.find((id) => preview.items.some(({ sheet }) => sheet === id)) ?? 'waiting'
  const fromHash = () => {
    const name = location.hash.replace('#read-', '')
    return ([...sheetIds, 'waiting'] as Tab[]).find((id) => id === name)
  }
  const [tab, setTab] = useState<Tab>(() => fromHash() ?? first)
  useEffect(() => {
    const follow = () => setTab(fromHash() ?? first)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [first])
  const show = (next: Tab) => {
    if (next === tab) return
    window.history.pushState(null, '', `#read-${next}`)
    setTab(next)
  }
  return [tab, show] as const
}
