import { useMemo, useState } from 'preact/hooks'
import type { Office } from '../../worker/deidentification/headcount/headcount.ts'
import { groupRoles, type Respondent } from '../../worker/deidentification/respondents/group-roles.ts'
import { widerThan } from '../../worker/deidentification/respondents/role-words.ts'
import type { respondentRoutes } from '../../worker/deidentification/respondents/routes.ts'
import type { hidingRoutes } from '../../worker/deidentification/routes.ts'
import type { Decision } from '../../worker/deidentification/schema.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Badge } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Toast } from '../ui/toast.tsx'
import { respondentTexts } from './respondents-texts.ts'
import { RoleChoice, type Choice } from './role-choice.tsx'
import { RoleGroups } from './role-groups.tsx'

const api = client<typeof respondentRoutes>('/api/drafts')
const hidingApi = client<typeof hidingRoutes>('/api/drafts')

interface Props {
  planId: string
  office: Office
  /** Without a place where there is nothing to decide. */
  respondents: (Respondent & { place?: string })[]
  decisions: Decision[]
}

/** All who were interviewed, in groups that single nobody out; accepted at once, changed one by one. */
export default function RespondentsPage({ planId, office, respondents, decisions }: Props) {
  const t = useTexts(respondentTexts)
  const { groups, joins, k } = useMemo(() => groupRoles(respondents, office), [respondents, office])
  const groupOf = ({ id }: Respondent) =>
    groups.find((group) => group.respondents.some((one) => one.id === id))?.word ?? ''
  const proposed = (respondent: Respondent): Choice => ({ word: groupOf(respondent), reason: '', own: false })
  const [decided, setDecided] = useState(() => new Map(decisions.map((decision) => [decision.place, decision])))
  const [choices, setChoices] = useState(
    () =>
      new Map(
        respondents.map((one) => [one.id, chosenBefore(decided.get(one.place ?? ''), groupOf(one)) ?? proposed(one)]),
      ),
  )
  const [done, setDone] = useState<{ words: string; undo?: () => void }>()
  const { busy, problem, errors, send } = useSending()
  const open = respondents.filter(({ place }) => place !== undefined)
  const choiceOf = (one: Respondent) => choices.get(one.id) ?? proposed(one)
  const wordFor = (one: Respondent & { place?: string }) =>
    one.place === undefined ? one.label : choiceOf(one).word || t.unwritten
  const differing = open.filter(
    (one) => decided.has(one.place ?? '') && choiceOf(one).word !== groupOf(one) && !choiceOf(one).own,
  )

  const accept = async () => {
    const made = open.map((one) => ({ place: one.place ?? '', word: choiceOf(one).word, reason: choiceOf(one).reason }))
    await send(async () => {
      await api[':planId'].respondents.$post({ param: { planId }, json: { choices: made } })
      const before = decided
      const after = made.map(({ place, word, reason }): [string, Decision] => [
        place,
        { place, treatment: 'generalise', replacement: word, reason },
      ])
      setDecided(new Map(after))
      setDone({ words: t.saved(made.length), undo: () => void takeBack(before) })
    })
  }

  const takeBack = async (before: Map<string, Decision>) => {
    const undecided = open.flatMap(({ place }) => (place !== undefined && !before.has(place) ? [place] : []))
    await send(async () => {
      const json = { decisions: [...before.values()], undecided, dropped: [], restored: [] }
      await hidingApi[':planId'].decisions.$post({ param: { planId }, json })
      setDecided(before)
      setDone({ words: t.undone })
    })
  }

  return (
    <Page>
      <Breadcrumb
        label={t.back}
        trail={[
          { href: '/drafts', label: t.drafts },
          { href: `/drafts/${planId}/hiding`, label: t.hiding },
          { label: t.title },
        ]}
      />
      <PageTitle title={t.title} lead={t.lead(k)} />
      {!office.headcount && (
        <Notice>
          {t.noTable} <a href={`/drafts/${planId}/headcount`}>{t.openTable}</a>
        </Notice>
      )}
      {respondents.length === 0 ? (
        <EmptyState
          title={t.none}
          action={<LinkButton href={`/drafts/${planId}/interviews`}>{t.toInterviews}</LinkButton>}
        >
          {t.noneBody}
        </EmptyState>
      ) : (
        <form
          class="stack stack-loose"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void accept()
          }}
        >
          <Section title={t.groups}>
            <RoleGroups {...{ office, respondents, joins, k, wordFor }} />
            {differing.length > 0 && (
              <Notice tone="warning" title={t.differs(differing.length)}>
                <Button small onClick={() => setChoices(new Map(respondents.map((one) => [one.id, proposed(one)])))}>
                  {t.align}
                </Button>
              </Notice>
            )}
            <div class="row no-print">
              <Button variant="primary" busy={busy}>
                {t.accept}
              </Button>
            </div>
          </Section>
          {Object.keys(errors).length > 0 && <Notice tone="error" title={t.fixFirst} appears />}
          {problem && (
            <Notice tone="error" title={problem.stale ? t.stale : problem.title} appears>
              {problem.stale && <a href={`/drafts/${planId}/respondents`}>{t.reload}</a>}
            </Notice>
          )}
          <Section title={t.each}>
            <p>{t.eachLead}</p>
            <DataTable
              caption={t.eachCaption}
              captionHidden
              rows={respondents}
              rowKey={({ id }) => id}
              columns={[
                { key: 'label', label: t.written, heads: true, cell: ({ label }) => label },
                {
                  key: 'word',
                  label: t.shown,
                  cell: (one) =>
                    one.place === undefined ? (
                      one.label
                    ) : (
                      <RoleChoice
                        id={one.id}
                        label={one.label}
                        group={groupOf(one)}
                        choice={choiceOf(one)}
                        errors={errorsOf(errors, open.indexOf(one))}
                        onChoose={(choice) => setChoices(new Map(choices).set(one.id, choice))}
                      />
                    ),
                },
                {
                  key: 'state',
                  label: t.state,
                  cell: ({ place }) => (
                    <State state={place === undefined ? 'nothing' : decided.has(place) ? 'decided' : 'open'} />
                  ),
                },
              ]}
            />
          </Section>
        </form>
      )}
      <Toast
        message={done?.words}
        undo={done?.undo && { label: t.undo, onUndo: done.undo }}
        closeLabel={t.close}
        onClose={() => setDone(undefined)}
      />
    </Page>
  )
}

const tones = { decided: 'success', open: 'warning', nothing: 'neutral' } as const

function State({ state }: { state: keyof typeof tones }) {
  const t = useTexts(respondentTexts)
  return <Badge tone={tones[state]}>{t.states[state]}</Badge>
}

/** What stands for somebody already; a treatment that puts no words is begun anew. */
function chosenBefore(decision: Decision | undefined, group: string): Choice | undefined {
  if (decision?.treatment !== 'generalise' && decision?.treatment !== 'rewrite') return undefined
  const { replacement: word, reason } = decision
  return { word, reason, own: word !== group && !widerThan(group).includes(word) }
}

function errorsOf(errors: Record<string, string>, n: number) {
  return { word: errors[`choices/${n}/word`], reason: errors[`choices/${n}/reason`] }
}
