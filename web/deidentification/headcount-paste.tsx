import { useState } from 'preact/hooks'
import { ranks } from '../../worker/deidentification/headcount/ranks.ts'
import {
  readHeadcount,
  sumOf,
  type HeadcountLine,
  type RowChoice,
} from '../../worker/deidentification/headcount/read-headcount.ts'
import { useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { headcountTexts } from './headcount-texts.ts'

/** Where a table is pasted; every line is shown as it was understood before anything is put into the form. */
export function HeadcountPaste({ onFill }: { onFill: (sum: ReturnType<typeof sumOf>) => void }) {
  const t = useTexts(headcountTexts)
  const [text, setText] = useState('')
  const [choices, setChoices] = useState<Record<string, RowChoice>>({})
  const lines = readHeadcount(text, choices)
  const faulty = lines.filter(({ reads }) => reads.as === 'trouble').length

  return (
    <>
      <TextArea
        name="paste"
        label={t.pasteLabel}
        hint={t.pasteHint}
        placeholder={t.pasteExample}
        rows={6}
        maxLength={20_000}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {lines.length > 0 && (
        <>
          <output>
            {t.lines(lines.length)} {faulty > 0 && <strong>{t.faulty(faulty)}</strong>}
          </output>
          <DataTable
            caption={t.understood}
            captionHidden
            rows={lines}
            rowKey={({ line }) => line}
            columns={[
              { key: 'line', label: t.line, number: true, cell: ({ line }) => line },
              {
                key: 'reads',
                label: t.reads,
                heads: true,
                cell: (line) => (
                  <Understood
                    line={line}
                    chosen={choices[line.name]}
                    onChoose={(choice) => setChoices({ ...choices, [line.name]: choice })}
                  />
                ),
              },
              { key: 'typed', label: t.typedLine, cell: ({ source }) => <span class="as-typed quiet">{source}</span> },
            ]}
          />
          <div class="row">
            <Button disabled={faulty > 0} onClick={() => onFill(sumOf(lines))}>
              {t.fill}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

interface UnderstoodProps {
  line: HeadcountLine
  chosen: RowChoice | undefined
  onChoose: (choice: RowChoice) => void
}

function Understood({ line: { line, name, reads, choosable }, chosen, onChoose }: UnderstoodProps) {
  const t = useTexts(headcountTexts)
  return (
    <>
      {reads.as === 'trouble' && (
        <div class="line-trouble">
          <Badge tone="error">!</Badge> {t.troubles[reads.trouble](name)}
        </div>
      )}
      {reads.as === 'heading' && <span class="quiet">{t.heading}</span>}
      {reads.as === 'left_out' && <span class="quiet">{t.leftOut}</span>}
      {'holders' in reads && (
        <>
          {reads.as === 'total' ? t.total : t.ranks[reads.as]}{' '}
          {reads.women === undefined ? t.people(reads.holders) : t.withWomen(reads.holders, reads.women)}
        </>
      )}
      {choosable && (
        <Select
          id={`rank-${line}`}
          name="rank"
          label={t.choose(name)}
          labelHidden
          value={chosen ?? ''}
          options={[
            { value: '', label: t.chooseFirst, disabled: true },
            ...ranks.map((rank) => ({ value: rank, label: t.ranks[rank] })),
            { value: 'left_out', label: t.leaveOut },
          ]}
          onChange={(event) => onChoose(event.currentTarget.value as RowChoice)}
        />
      )}
    </>
  )
}
