import { useContext, useState } from 'preact/hooks'
import type { BorrowingRoutes } from '../../worker/plans/borrowing-routes.ts'
import { isBorrowable, type Item } from '../../worker/plans/sheets.ts'
import type { ReleaseHead } from '../../worker/publication/release-head.ts'
import { ApiProblem, client } from '../api.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Select } from '../ui/select.tsx'
import { borrowTexts } from './borrow-texts.ts'
import { openDraft } from './draft-api.ts'
import { ItemText } from './item-text.tsx'
import { fieldId } from './use-draft.ts'

const api = client<BorrowingRoutes>('/api/drafts')

interface Copy {
  planId: string
  itemId: string
}

interface Props {
  item: Item
  source: ReleaseHead
  /** Teams in whose name the reader writes; one without a plan gets its own with the first copy. */
  teams: { id: string; whose: string; planId?: string | undefined }[]
  copied: Copy[]
}

/** Copies an item of somebody else's release into a draft of one's own, and takes it back. */
export default function BorrowPage({ item, source, teams, copied }: Props) {
  const t = useTexts(borrowTexts)
  const language = useContext(LanguageContext)
  const [teamId, setTeamId] = useState(teams[0]?.id ?? '')
  const [copies, setCopies] = useState(copied)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ tone: 'success' | 'error'; text: string }>()
  const whose = t.sourceOf(source.municipality.name, showFiscalYear(source.fiscalYear, language), source.number)

  async function send(work: () => Promise<string>, sayWhy: (problem: ApiProblem) => string) {
    setBusy(true)
    try {
      setSaid({ tone: 'success', text: await work() })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setSaid({ tone: 'error', text: sayWhy(error) })
    } finally {
      setBusy(false)
    }
  }

  const copy = () =>
    send(
      async () => {
        const planId = teams.find(({ id }) => id === teamId)?.planId ?? (await openDraft(teamId)).id
        const id = crypto.randomUUID()
        const json = { id, releaseId: source.id, itemId: item.id }
        await api[':planId'].borrowings.$post({ param: { planId }, json })
        setCopies([...copies, { planId, itemId: id }])
        return t.copied
      },
      ({ type, message }) => (type === 'offline' || type === 'failed' ? t.failed : message),
    )

  const takeBack = ({ planId, itemId }: Copy) =>
    send(
      async () => {
        await api[':planId'].borrowings[':itemId'].$delete({ param: { planId, itemId } })
        setCopies(copies.filter((one) => one.itemId !== itemId))
        return t.undone
      },
      ({ type }) => (type === 'conflict' ? t.changed : t.noUndo),
    )

  return (
    <Page>
      <Breadcrumb
        label={t.trail}
        trail={[{ label: whose, href: `/releases/${source.id}#item-${item.id}` }, { label: t.title }]}
      />
      <PageTitle title={t.title} lead={t.lead} />
      <Section title={t.source}>
        <Card title={whose}>
          <ItemText item={item} />
        </Card>
      </Section>
      <Section title={t.into}>
        {said && (
          <Notice tone={said.tone} appears>
            {said.text}
          </Notice>
        )}
        {!said && copies.length > 0 && <Notice>{t.copiedBefore}</Notice>}
        {copies.map((one) => (
          <p key={one.itemId} class="row">
            <LinkButton variant="primary" href={`/drafts/${one.planId}/${item.sheet}#${fieldId(one.itemId, 'text')}`}>
              {t.see}
            </LinkButton>
            <Button busy={busy} onClick={() => void takeBack(one)}>
              {t.undo}
            </Button>
          </p>
        ))}
        {!isBorrowable(item) && <Notice tone="warning">{t.notHere}</Notice>}
        {isBorrowable(item) && copies.length === 0 && (
          <>
            {teams.length > 1 ? (
              <Select
                name="plan"
                label={t.plan}
                value={teamId}
                options={teams.map(({ id, whose: label }) => ({ value: id, label }))}
                onChange={({ currentTarget }) => setTeamId(currentTarget.value)}
              />
            ) : (
              <p>{teams[0]?.whose}</p>
            )}
            <p>
              <Button variant="primary" busy={busy} onClick={() => void copy()}>
                {t.copy}
              </Button>
            </p>
          </>
        )}
        <p class="small quiet">{t.about}</p>
        <p class="small quiet">{t.told}</p>
      </Section>
    </Page>
  )
}
