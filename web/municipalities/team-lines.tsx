import { useTexts } from '../i18n.ts'
import type { TeamLine } from '../../worker/municipalities/year-csv.ts'
import { DataTable } from '../ui/data-table.tsx'
import { setUpTexts } from './set-up-texts.ts'
import { Faulty, Trouble } from './trouble.tsx'

interface Props {
  lines: TeamLine[]
  fiscalYear: number
  /** What the worker says of a line beside. */
  refused: Record<string, string>
}

/** Every pasted line with what was understood, or what is wrong with it. */
export function TeamLines({ lines, fiscalYear, refused }: Props) {
  const t = useTexts(setUpTexts)
  const groups = new Set(lines.map(({ group }) => group).filter(Boolean)).size
  const faulty = lines.filter(({ line, trouble }) => trouble || refused[`teams/${line}`]).length
  return (
    <>
      <output>
        {t.teamCount(lines.length, groups)} {faulty > 0 && <strong>{t.faulty(faulty)}</strong>}
      </output>
      <DataTable
        caption={t.understood}
        captionHidden
        rows={lines}
        rowKey={({ line }) => line}
        columns={[
          { key: 'line', label: t.line, number: true, cell: ({ line }) => line },
          {
            key: 'municipality',
            label: t.municipality,
            heads: true,
            cell: ({ line, municipality, found, trouble }) => {
              if (trouble) return <Trouble trouble={trouble} typed={municipality} fiscalYear={fiscalYear} />
              const sentence = refused[`teams/${line}`]
              return sentence ? <Faulty>{sentence}</Faulty> : found && `${found.prefecture} ${found.name}`
            },
          },
          { key: 'team', label: t.teamName, cell: ({ teamName }) => teamName },
          { key: 'group', label: t.groupName, cell: ({ group }) => group },
          { key: 'typed', label: t.typed, cell: ({ source }) => <span class="as-typed quiet">{source}</span> },
        ]}
      />
    </>
  )
}
