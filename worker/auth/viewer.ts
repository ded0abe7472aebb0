/** What a person may be; one person can hold several over the years. */
export type RoleName = 'researcher' | 'approver' | 'advisor' | 'alumnus' | 'secretariat'

/** `teamId` is set for researchers, alumni and assigned advisors; `municipalityCode` for all but advisors and the secretariat. */
export interface Role {
  name: RoleName
  teamId: string | null
  municipalityCode: string | null
  /** The year of the role's team is over. */
  closed?: boolean
}

/** The person who asks, with the roles that are in force now. */
export interface Viewer {
  id: string
  name: string
  email: string
  sessionId: string
  roles: Role[]
}

export function has(viewer: Viewer, name: RoleName, of: { teamId?: string; municipalityCode?: string } = {}) {
  return viewer.roles.some(
    (role) =>
      role.name === name &&
      (of.teamId === undefined || role.teamId === of.teamId) &&
      (of.municipalityCode === undefined || role.municipalityCode === of.municipalityCode),
  )
}
