import { useRef, useState } from 'preact/hooks'
import type { Unplaced } from '../../worker/reports/reader/reading.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { blocksOf, type Block } from './line-blocks.ts'
import { LinePlacer } from './line-placer.tsx'
import type { Preview } from './preview.ts'
import { reportTexts } from './texts.ts'
import { useKeys } from './use-keys.ts'

interface Props {
  preview: Preview
  onChange: (next: Preview, message?: string) => void
}

/** The lines without a place, in the report's order: chosen by mouse or keys, then put somewhere. */
export function LeftLines({ preview, onChange }: Props) {
  const t = useTexts(reportTexts)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const { waiting } = preview
  const blocks = blocksOf(waiting)
  const others = waiting.filter(({ kind }) => kind !== 'text')
  const list = useRef<HTMLDivElement>(null)
  useKeys(list, (event) => moveAndChoose(event, choose))
  if (waiting.length === 0) return <EmptyState title={t.lines.none} />

  const choose = (lines: number[], isChosen: boolean) => {
    const next = new Set(chosen)
    for (const line of lines) {
      if (isChosen) next.add(line)
      else next.delete(line)
    }
    setChosen(next)
  }
  const choosing = { chosen, onChoose: choose }
  return (
    <div class="stack">
      <div class="stack stack-tight">
        <p>{t.lines.lead}</p>
        <p class="small quiet">{t.lines.keys}</p>
      </div>
      <LinePlacer
        preview={preview}
        chosen={waiting.map(({ line }) => line).filter((line) => chosen.has(line))}
        onClear={() => setChosen(new Set())}
        onChange={(next, message) => {
          setChosen(new Set())
          onChange(next, message)
        }}
      />
      <div class="stack" ref={list}>
        {blocks.map((block) => (
          <BlockOfLines key={block.lines[0]!.line} block={block} {...choosing} />
        ))}
        {others.length > 0 && (
          <details>
            <summary>{t.lines.others(String(others.length))}</summary>
            <LineChoices lines={others} {...choosing} />
          </details>
        )}
      </div>
    </div>
  )
}

interface Choosing {
  chosen: ReadonlySet<number>
  onChoose: (lines: number[], isChosen: boolean) => void
}

function BlockOfLines({ block: { heading, lines }, ...list }: Choosing & { block: Block }) {
  const t = useTexts(reportTexts)
  const numbers = lines.map(({ line }) => line)
  const isWhole = numbers.every((line) => list.chosen.has(line))
  return (
    <section class="card report-block">
      <div class="card-head">
        <h3>
          <span class="small quiet number">{t.lines.block(String(numbers[0]), String(numbers.at(-1)))}</span> {heading}
        </h3>
        {lines.length > 1 && (
          <Button small variant="quiet" aria-pressed={isWhole} onClick={() => list.onChoose(numbers, !isWhole)}>
            {t.lines.choose}
          </Button>
        )}
      </div>
      <LineChoices lines={lines} {...list} />
    </section>
  )
}

function LineChoices({ lines, chosen, onChoose }: Choosing & { lines: Unplaced[] }) {
  return (
    <ul class="report-lines">
      {lines.map(({ line, text }) => (
        <li key={line}>
          <label>
            <input
              type="checkbox"
              data-line={line}
              checked={chosen.has(line)}
              onChange={(event) => onChoose([line], event.currentTarget.checked)}
            />
            <span class="number quiet small">{line}</span>
            <span>{text.trim()}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

function moveAndChoose(event: KeyboardEvent, choose: (lines: number[], isChosen: boolean) => void) {
  const step = steps[event.key]
  const from = event.target as HTMLInputElement
  if (!step || from.dataset['line'] === undefined) return
  const boxes = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLInputElement>('[data-line]')].filter(
    (box) => box.checkVisibility(),
  )
  const to = boxes[boxes.indexOf(from) + step]
  event.preventDefault()
  if (!to) return
  to.focus()
  if (event.shiftKey)
    choose(
      [from, to].map((box) => Number(box.dataset['line'])),
      true,
    )
}
