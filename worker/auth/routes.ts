import { Hono } from 'hono'
import { account } from './account-routes.ts'
import { invitations } from './invitation-routes.ts'
import { leaving } from './leaving-routes.ts'
import { passkeyEntry, passkeys } from './passkey-routes.ts'
import { entry, ownSessions } from './session-routes.ts'

export const authRoutes = new Hono()
  .route('/', entry)
  .route('/', passkeyEntry)
  .route('/', ownSessions)
  .route('/', passkeys)
  .route('/', account)
  .route('/', leaving)
  .route('/', invitations)
