import type { Viewer } from '../../worker/auth/viewer.ts'
import { getHiding, saveDecisions } from '../../worker/deidentification/queries.ts'
import { review } from '../../worker/deidentification/review.ts'
import { submitHidden } from '../../worker/deidentification/submit-hidden.ts'
import { approvalOf } from '../../worker/publication/approval.ts'
import { getSubmission } from '../../worker/publication/submissions.ts'
import { koriyamaDecisions, type DemoDecision } from '../demo/koriyama-decisions.ts'
import { accounts, teams } from '../demo/people.ts'
import type { ExchangeDb } from '../exchange/database.ts'
import { submissions } from '../exchange/publication.ts'
import type { VaultDb } from '../vault/database.ts'
import { inOne } from './insert.ts'

/** Koriyama and the municipality without partners have shared; Toyohashi is still deciding. */
export async function releaseDemo(exchange: ExchangeDb, vault: VaultDb) {
  const sent = await exchange.select({ teamId: submissions.teamId }).from(submissions)
  const isSent = (id: string) => sent.some(({ teamId }) => teamId === id)
  if (!isSent('koriyama')) await release(exchange, vault, 'koriyama', koriyamaDecisions)
  if (!isSent('ina')) await release(exchange, vault, 'ina', [])
}

/** As the people of the team would: each finding decided, handed over, and approved by the second person. */
async function release(exchange: ExchangeDb, vault: VaultDb, planId: string, made: DemoDecision[]) {
  const team = teams.find(({ id }) => id === planId)
  const researcher = viewerOf(team?.researcherIds[0])
  const { plan, items, roster } = await getHiding(vault, researcher, planId)
  const decisions = review(items, roster, []).flatMap(({ place, passage, finding }) => {
    const { item, field } = passage
    const own = made.find((one) => one.itemId === item.id && one.field === field && one.text === finding.text)
    return own
      ? [{ place, treatment: own.treatment, replacement: own.replacement ?? '', reason: own.reason ?? '' }]
      : []
  })
  await saveDecisions(vault, researcher, planId, decisions)

  const id = `${planId}-first`
  const { sha256 } = await submitHidden(exchange, vault, researcher, { planId, id, seq: plan.seq })
  const approver = viewerOf(team?.approverId)
  const { statements } = await approvalOf(exchange, approver, await getSubmission(exchange, approver, id), sha256)
  await exchange.batch(inOne(statements))
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
