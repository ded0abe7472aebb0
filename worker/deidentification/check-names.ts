import { eq, inArray, sql } from 'drizzle-orm'
import { openVault, type VaultDb } from '../../db/vault/database.ts'
import { roster } from '../../db/vault/deidentification.ts'
import { plans } from '../../db/vault/plans.ts'
import type { VaultBindings } from '../env.ts'
import type { CheckNames } from '../names/name-check.ts'
import { draftTeams } from '../policy.ts'
import { findIdentifiers, foldKey, type Finding, type RosterEntry } from './finder/find-identifiers.ts'
import { findNameModel } from './name-model.ts'
import { proposalFor } from './proposals.ts'

/**
 * The one thing of VAULT that features without it may use: a function that says what in the writer's own text may point at a
 * person. It reads no roster but those of teams in which the writer is a researcher, and tells nothing of an entry that the
 * text does not say.
 */
export function nameCheck({ VAULT, ASSETS, ORIGIN }: Pick<VaultBindings, 'VAULT' | 'ASSETS' | 'ORIGIN'>): CheckNames {
  return async (writer, text) => {
    const teams = draftTeams(writer)
    const own = teams.length > 0 ? await rosterOf(openVault(VAULT.withSession('first-primary')), teams) : []
    const found = findIdentifiers(text, { roster: own, names: await findNameModel(ASSETS) })
    return found
      .filter((finding) => !isOwnPage(finding, ORIGIN))
      .map((finding) => {
        const { start, end, category, rosterId } = finding
        const key = `${category}:${foldKey(finding.text)}`
        return { start, end, category, listed: rosterId !== undefined, key, replacement: replacementFor(finding, text) }
      })
  }
}

// Addresses here carry ids of plans and topics, and lead nobody to what may not be read.
function isOwnPage({ category, text, rosterId }: Finding, origin: string) {
  return (
    category === 'url_with_id' &&
    rosterId === undefined &&
    text.startsWith(`${origin}/`) &&
    /^\/(releases|topics|boards)(\/[\w-]+)+(#[\w-]+)?$/.test(text.slice(origin.length))
  )
}

function rosterOf(vault: VaultDb, teamIds: string[]): Promise<RosterEntry[]> {
  return vault
    .select({ id: roster.id, name: roster.name, reading: roster.reading, kind: roster.kind })
    .from(roster)
    .innerJoin(plans, eq(plans.id, roster.planId))
    .where(inArray(plans.teamId, sql`(select value from json_each(${JSON.stringify(teamIds)}))`))
}

// Whose text it is does not matter here: a post is called as where it is not known how many hold it.
const anywhere = { name: '', population: null }

function replacementFor(finding: Finding, text: string) {
  const { treatment, replacement } = proposalFor(finding, { text, office: anywhere })
  return treatment === 'label' ? '職員' : replacement
}
