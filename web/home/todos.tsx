import type { ComponentProps } from 'preact'
import { useContext } from 'preact/hooks'
import type { Home } from '../../worker/home/pages.tsx'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts, type Language } from '../i18n.ts'
import { LinkButton } from '../ui/button.tsx'
import type { CardList } from '../ui/card.tsx'
import { homeTexts } from './texts.ts'

type Words = (typeof homeTexts)['ja']

interface Todo {
  key: string
  title: string
  text: string
  /** The main one first. */
  actions: { href: string; label: string }[]
}

/** The cards of what waits for this person, the most urgent first. */
export function useTodos(home: Home): ComponentProps<typeof CardList>['cards'] {
  const t = useTexts(homeTexts)
  const language = useContext(LanguageContext)
  const todos = [
    ...home.submissions.flatMap((submission) => ofSubmission(submission, t, language)),
    ...home.erasures.map((erasure) => ofErasure(erasure, t, language)),
    ...home.disposals.map((notice) => ofDisposal(notice, t, language)),
    ...home.groups.filter(({ state }) => state === 'proposed').map((group) => ofProposal(group, t)),
    ...home.teams.filter(({ isOver }) => isOver).map((team) => ofYearThatIsOver(team, t, language)),
    ...home.plansToTell.map((plan) => ofPlanToTell(plan, t, language)),
    ...ofRemarks(home, t, language),
    ...ofReports(home, t),
    ...ofDesk(home, t),
    ...ofNewReleases(home, t, language),
    ...ofUnwritten(home, t, language),
    ...(home.year ? ofYear(home.year, t) : []),
    ...(home.roles.includes('secretariat') && !home.year ? [firstYear(t)] : []),
  ]
  return todos.map(({ key, title, text, actions }, index) => ({
    key,
    title,
    accent: index === 0,
    children: (
      <>
        <p class="as-typed">{text}</p>
        <div class="row">
          {actions.map(({ href, label }, place) => (
            <LinkButton key={label} variant={index + place === 0 ? 'primary' : 'secondary'} href={href}>
              {label}
            </LinkButton>
          ))}
        </div>
      </>
    ),
  }))
}

function ofSubmission(submission: Home['submissions'][number], t: Words, language: Language): Todo[] {
  const { id, state, municipality, submittedAt, reason, ofMyTeam, mayDecide } = submission
  const [key, href, day] = [`submission-${id}`, `/submissions/${id}`, showDay(submittedAt, language)]
  const look = { href, label: t.toSubmission }

  if (state === 'pending' && mayDecide) {
    const actions = [{ href, label: t.openSubmission }]
    return [{ key, title: t.decide(municipality), text: t.decideText(day), actions }]
  }
  if (!ofMyTeam) return []
  if (state === 'pending') return [{ key, title: t.waiting(day), text: t.waitingText, actions: [look] }]
  if (state === 'returned') {
    const actions = [{ href: '/drafts', label: t.toDraft }, look]
    return [{ key, title: t.returned(municipality), text: t.returnedWith(reason ?? ''), actions }]
  }
  const actions = [{ href: '/drafts', label: t.openDraft }]
  return state === 'void' ? [{ key, title: t.voided, text: t.voidedText, actions }] : []
}

function ofErasure({ id, municipality, askedAt }: Home['erasures'][number], t: Words, language: Language): Todo {
  const actions = [{ href: `/erasures/${id}`, label: t.toErasure }]
  return { key: `erasure-${id}`, title: t.erase(municipality), text: t.eraseText(showDay(askedAt, language)), actions }
}

function ofDisposal(notice: Home['disposals'][number], t: Words, language: Language): Todo {
  const { id, municipality, number, fiscalYear, askedAt } = notice
  const actions = [{ href: `/releases/${id}`, label: t.toDisposal }]
  const text = t.disposeText(showFiscalYear(fiscalYear, language), showDay(askedAt, language))
  return { key: `disposal-${id}`, title: t.dispose(municipality, number), text, actions }
}

function ofProposal({ id, groupName, others }: Home['groups'][number], t: Words): Todo {
  const actions = [{ href: `/groups/${id}`, label: t.answerProposal }]
  return { key: `group-${id}`, title: t.proposal(groupName), text: t.proposalText(others), actions }
}

function ofPlanToTell(
  { id, municipality, fiscalYear }: Home['plansToTell'][number],
  t: Words,
  language: Language,
): Todo {
  const actions = [{ href: `/releases/${id}/outcomes`, label: t.toTell }]
  const text = t.tellText(showFiscalYear(fiscalYear, language))
  return { key: `tell-${id}`, title: t.tell(municipality), text, actions }
}

function ofYearThatIsOver({ id, municipality, fiscalYear }: Home['teams'][number], t: Words, language: Language): Todo {
  const actions = [{ href: '/account', label: t.toAlumni }]
  const text = t.becomeAlumnusText(showFiscalYear(fiscalYear, language))
  return { key: `over-${id}`, title: t.becomeAlumnus(municipality), text, actions }
}

function ofRemarks({ teams }: Home, t: Words, language: Language) {
  return teams
    .filter(({ openRemarks }) => openRemarks > 0)
    .map(({ id, fiscalYear, openRemarks }): Todo => {
      const actions = [{ href: `/teams/${id}/remarks?state=open`, label: t.answerRemarks }]
      const text = t.openRemarksText(showFiscalYear(fiscalYear, language))
      return { key: `remarks-${id}`, title: t.openRemarks(openRemarks), text, actions }
    })
}

function ofReports({ reports }: Home, t: Words): Todo[] {
  if (reports === 0) return []
  const actions = [{ href: '/boards/reports', label: t.toReports }]
  return [{ key: 'reports', title: t.reports(reports), text: t.reportsText, actions }]
}

function ofDesk({ desk }: Home, t: Words): Todo[] {
  if (!desk) return []
  const actions = [{ href: '/desk', label: t.toDesk }]
  return [{ key: 'desk', title: t.desk(desk), text: t.deskText, actions }]
}

function ofNewReleases({ releases }: Home, t: Words, language: Language) {
  const ours = releases.find(({ own }) => own)
  return releases
    .filter(({ own, isNew }) => !own && isNew)
    .slice(0, 5)
    .map(({ id, municipality, number, approvedAt, advised }): Todo => {
      const read = { href: `/releases/${id}`, label: t.read }
      const compare = ours && !advised ? [{ href: `/compare/${ours.id}/${id}`, label: t.compare }] : []
      const text = t.newReleaseText(number, showDay(approvedAt, language))
      return { key: `release-${id}`, title: t.newReleases(municipality.name), text, actions: [...compare, read] }
    })
}

// Where a team has neither submitted nor shared anything yet.
function ofUnwritten({ teams, submissions, releases }: Home, t: Words, language: Language) {
  const begun = new Set([...submissions.map(({ teamId }) => teamId), ...releases.map(({ team }) => team.id)])
  return teams
    .filter(({ id }) => !begun.has(id))
    .map(({ id, fiscalYear }): Todo => {
      const actions = [{ href: '/drafts', label: t.openDraft }]
      return { key: `team-${id}`, title: t.write(showFiscalYear(fiscalYear, language)), text: t.writeText, actions }
    })
}

function firstYear(t: Words): Todo {
  const actions = [{ href: '/years/new', label: t.firstYearButton }]
  return { key: 'year', title: t.firstYear, text: t.firstYearText, actions }
}

function ofYear({ fiscalYear, all, shared, undecided }: NonNullable<Home['year']>, t: Words): Todo[] {
  const actions = [{ href: `/years/${fiscalYear}`, label: t.openYear }]
  const unshared = { key: 'year', title: t.unshared(all - shared), text: t.unsharedText(shared, all), actions }
  return [
    ...(all > shared ? [unshared] : []),
    ...undecided.map(({ id, groupName, others }) => ({
      key: `group-${id}`,
      title: t.undecided(groupName),
      text: others,
      actions: [{ href: `/groups/${id}`, label: t.openGroup }],
    })),
  ]
}
