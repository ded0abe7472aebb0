import type { movingRoutes } from '../../../worker/boards/moving/routes.ts'
import { client } from '../../api.ts'

export const movingApi = client<typeof movingRoutes>('/api/moving')
