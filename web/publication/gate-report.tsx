import { useContext } from 'preact/hooks'
import type { GateReport as Report } from '../../worker/surface.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/page.tsx'
import { gateTexts } from './gate-texts.ts'

export type ShownReport = Omit<Report, 'sha256'> & { checkedAt: number }

/** What the gate searched in the very text that is shown here; never for whom it looked. */
export function GateReport({ report }: { report: ShownReport | null }) {
  const t = useTexts(gateTexts)
  const language = useContext(LanguageContext)
  if (!report) {
    return (
      <Section title={t.title}>
        <Notice tone="error" title={t.missing}>
          {t.missingTodo}
        </Notice>
      </Section>
    )
  }
  const { names, texts, surfaces, checkedAt, rules, dictionary } = report
  const characters = surfaces.reduce((sum, surface) => sum + surface.characters, 0)

  return (
    <Section title={t.title}>
      <Notice tone="success" title={t.clean}>
        {t.notProof}
      </Notice>
      <dl class="figures">
        <Figure name={t.names} value={names} />
        <Figure name={t.texts} value={texts} />
        <Figure name={t.characters} value={characters} />
        <Figure name={t.found} value={0} />
      </dl>
      <DataTable caption={t.surfaces} columns={columnsOf(t)} rows={surfaces} rowKey={({ name }) => name} />
      <p class="small quiet">
        {t.checked(showTime(checkedAt, language), rules)} {dictionary ? t.dictionary : t.noDictionary}
      </p>
    </Section>
  )
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value.toLocaleString('ja-JP')}</dd>
    </div>
  )
}

function columnsOf(t: (typeof gateTexts)['ja']): Column<ShownReport['surfaces'][number]>[] {
  return [
    { key: 'surface', label: t.surface, heads: true, cell: ({ name }) => t.surfaceNames[name] ?? name },
    { key: 'readers', label: t.readers, cell: ({ audiences }) => audiences.map((one) => t.audiences[one]).join('・') },
    {
      key: 'characters',
      label: t.characters,
      number: true,
      cell: ({ characters }) => characters.toLocaleString('ja-JP'),
    },
  ]
}
