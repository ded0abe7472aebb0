import type { Viewer } from '../../worker/auth/viewer.ts'
import type { Office } from '../../worker/deidentification/headcount/headcount.ts'
import { getOffice } from '../../worker/deidentification/office.ts'
import { proposalFor } from '../../worker/deidentification/proposals.ts'
import { getHiding, saveDecisions } from '../../worker/deidentification/queries.ts'
import { respondentsOf, rolesOf } from '../../worker/deidentification/respondents/group-roles.ts'
import { review, type Reviewed } from '../../worker/deidentification/review.ts'
import type { Decision } from '../../worker/deidentification/schema.ts'
import { submitHidden } from '../../worker/deidentification/submit-hidden.ts'
import { approvalOf } from '../../worker/publication/approval.ts'
import { getSubmission } from '../../worker/publication/submissions.ts'
import type { Surface } from '../../worker/surface.ts'
import { koriyamaDecisions } from '../demo/koriyama-decisions.ts'
import { accounts, teams } from '../demo/people.ts'
import type { ExchangeDb } from '../exchange/database.ts'
import { submissions } from '../exchange/publication.ts'
import type { VaultDb } from '../vault/database.ts'
import { inOne } from './insert.ts'

interface Means {
  exchange: ExchangeDb
  vault: VaultDb
  surfaces: Surface[]
}

type Decide = (found: Reviewed, office: Office) => Omit<Decision, 'place'>

/** Koriyama and the municipality without partners have shared; Toyohashi is still deciding. */
export async function releaseDemo(means: Means) {
  const { exchange } = means
  const sent = await exchange.select({ teamId: submissions.teamId }).from(submissions)
  const isSent = (id: string) => sent.some(({ teamId }) => teamId === id)
  if (!isSent('koriyama')) await releasePlan(means, 'koriyama', asKoriyamaDecided)
  if (!isSent('ina')) await releasePlan(means, 'ina', asProposed)
}

/** As the people of the team would: each finding decided, handed over, and approved by the second person. */
export async function releasePlan({ exchange, vault, surfaces }: Means, planId: string, decide: Decide) {
  const team = teams.find(({ id }) => id === planId)
  const researcher = viewerOf(team?.researcherIds[0])
  const { plan, items, roster, dropped, headcount } = await getHiding(vault, researcher, planId)
  const where = { ...(await getOffice(exchange, plan)), headcount }
  const office = { ...where, roles: rolesOf(respondentsOf(items, dropped), where) }
  const found = review({ items, roster, decisions: [], municipality: where.name })
  const decisions = found.map((one) => ({ place: one.place, ...decide(one, office) }))
  await saveDecisions(vault, researcher, planId, decisions)

  const id = `${planId}-submission-1`
  const { sha256 } = await submitHidden(exchange, vault, researcher, { planId, id, seq: plan.seq, surfaces })
  const approver = viewerOf(team?.approverId)
  const submission = await getSubmission(exchange, approver, id)
  const { statements } = await approvalOf(exchange, approver, submission, sha256, `${planId}-release-1`)
  await exchange.batch(inOne(statements))
}

function asKoriyamaDecided(found: Reviewed, office: Office) {
  const { item, field } = found.passage
  const made = koriyamaDecisions.find(
    (one) => one.itemId === item.id && one.field === field && one.text === found.finding.text,
  )
  if (!made) return asProposed(found, office)
  const { treatment, replacement = '', reason = '', ground, source } = made
  return { treatment, replacement, reason, ground, source }
}

/** As the page proposes: a finder that learns to see more must not keep a newcomer from starting. */
export function asProposed({ finding, passage }: Reviewed, office: Office) {
  const { treatment, replacement } = proposalFor(finding, { text: passage.text, sheet: passage.item.sheet, office })
  return { treatment, replacement, reason: '' }
}

function viewerOf(id = ''): Viewer {
  const {
    name = '',
    email = '',
    role = 'researcher',
    municipalityCode = null,
  } = accounts.find((account) => account.id === id) ?? {}
  const teamId = teams.find(({ researcherIds }) => researcherIds.includes(id))?.id ?? null
  return { id, name, email, sessionId: '', roles: [{ name: role, teamId, municipalityCode }] }
}
