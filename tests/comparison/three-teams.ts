import { groupMembers } from '../../db/exchange/groups.ts'
import { scenario } from '../support/scenario.ts'

/** A world in which the stranger's team is in the group of ours and the partner's. */
export async function threeTeams(options?: Parameters<typeof scenario>[0]) {
  const world = await scenario(options)
  await world.db.insert(groupMembers).values({
    groupId: world.group.id,
    teamId: world.teams.stranger.id,
    state: 'accepted',
    decidedBy: world.ids.stranger,
    decidedAt: new Date(),
  })
  return world
}

export function severalPath(ids: string[], place = '') {
  return `/compare/several${place}?${new URLSearchParams(ids.map((id) => ['release', id]))}`
}
