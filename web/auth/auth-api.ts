import { client } from '../api.ts'
import type { authRoutes } from '../../worker/auth/routes.ts'

export const api = client<typeof authRoutes>('/api/auth')
