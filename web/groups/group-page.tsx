import { useContext } from 'preact/hooks'
import { numberedSheets } from '../../worker/plans/sheets.ts'
import type { MemberState } from '../../worker/groups/queries.ts'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Badge } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Answer } from './answer.tsx'
import { groupTexts } from './texts.ts'

interface Member {
  teamId: string
  name: string
  state: MemberState
  decidedAt: number | undefined
  decidedByName: string | null
  maySpeak: boolean
  /** Undefined where the viewer may not know. */
  sheets: string[] | undefined
}

interface Props {
  group: { id: string; name: string; fiscalYear: number; visibility: 'at_once' | 'mutual' }
  members: Member[]
}

export default function GroupPage({ group, members }: Props) {
  const t = useTexts(groupTexts)
  const language = useContext(LanguageContext)
  const mine = members.filter(({ maySpeak, state }) => maySpeak && (state === 'proposed' || state === 'accepted'))

  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.home, href: '/' }, { label: group.name }]} />
      <PageTitle
        title={group.name}
        lead={`${t.lead} – ${showFiscalYear(group.fiscalYear, language)}`}
        meta={
          <>
            <Badge>{t.visibilities[group.visibility]}</Badge>
            <span>{t.visibilityHints[group.visibility]}</span>
          </>
        }
      />
      {mine.map(({ teamId, name, state }) => (
        <Answer key={teamId} {...{ groupId: group.id, teamId, name, state }} />
      ))}
      <Section title={t.members}>
        <Members members={members} />
      </Section>
    </Page>
  )
}

function Members({ members }: Pick<Props, 'members'>) {
  const t = useTexts(groupTexts)
  const language = useContext(LanguageContext)
  const columns: Column<Member>[] = [
    { key: 'name', label: t.team, heads: true, cell: ({ name }) => name },
    { key: 'state', label: t.state, cell: ({ state }) => <Badge tone={tones[state]}>{t.states[state]}</Badge> },
    {
      key: 'decided',
      label: t.decided,
      cell: ({ decidedAt, decidedByName }) => {
        const day = decidedAt ? showDay(decidedAt, language) : ''
        return decidedByName ? t.by(decidedByName, day) : day
      },
    },
    ...(members.some(({ sheets }) => sheets)
      ? [{ key: 'shared', label: t.shared, cell: (member: Member) => <Shared {...member} /> }]
      : []),
  ]
  return (
    <DataTable caption={t.answers} captionHidden columns={columns} rows={members} rowKey={({ teamId }) => teamId} />
  )
}

const tones = { proposed: 'warning', accepted: 'success', declined: 'neutral', left: 'neutral' } as const

function Shared({ state, sheets = [] }: Member) {
  const t = useTexts(groupTexts)
  const names = useTexts(sheetWords).sheets
  if (state !== 'accepted') return null
  const numbered = numberedSheets.filter((sheet) => sheets.includes(sheet))
  if (numbered.length === numberedSheets.length) return <>{t.sharedAll}</>
  return <>{numbered.map((sheet) => names[sheet]).join('、') || t.sharedNone}</>
}
