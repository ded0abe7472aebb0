import { invitationCodeFor, spaced } from '../../worker/auth/invitation-codes.ts'
import { invitationDays } from '../../worker/auth/invitations.ts'
import { hashToken, newToken } from '../../worker/auth/tokens.ts'

const day = 24 * 60 * 60 * 1000

/** An invitation that nobody had to make, for the first account; the database gets the code's hash only. */
export async function secretariatInvitation(invitee: string) {
  const code = await invitationCodeFor(newToken(), 'nobody', newToken(), invitee)
  const [now, name] = [Date.now(), invitee.replaceAll("'", "''")]
  const sql = `insert into invitations (codeHash, id, role, invitee, createdAt, expiresAt)
    values ('${await hashToken(code)}', '${crypto.randomUUID()}', 'secretariat', '${name}', ${now}, ${now + invitationDays * day})`
  return { code: spaced(code), sql }
}
