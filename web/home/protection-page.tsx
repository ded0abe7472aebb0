import { useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { protection, type Block } from './protection.ts'
import { protectionTexts } from './protection-texts.ts'

/** What a data-protection officer asks: for reading, and for two sheets of paper. */
export default function ProtectionPage() {
  const t = useTexts(protectionTexts)
  return (
    <div class="print-dense">
      <Page>
        <Breadcrumb label={t.trail} trail={[{ label: t.home, href: '/' }, { label: t.title }]} />
        {t.inJapanese && <p>{t.inJapanese}</p>}
        <div lang="ja" class="stack">
          <PageTitle
            title={protection.title}
            lead={protection.lead}
            actions={
              <Button icon="print" onClick={() => window.print()}>
                {t.print}
              </Button>
            }
          />
          {protection.parts.map(({ title, blocks }) => (
            <Section key={title} title={title}>
              {blocks.map((block, n) => (
                <Shown key={n} block={block} caption={`${title}の表`} />
              ))}
            </Section>
          ))}
        </div>
      </Page>
    </div>
  )
}

function Shown({ block, caption }: { block: Block; caption: string }) {
  if (typeof block === 'string') return <p>{block}</p>
  if ('list' in block) {
    return (
      <ul>
        {block.list.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )
  }
  const [head = [], ...rows] = block.table
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={([first = '']) => first}
      columns={head.map((label, n) => ({ key: label, label, heads: n === 0, cell: (row: string[]) => row[n] }))}
    />
  )
}
