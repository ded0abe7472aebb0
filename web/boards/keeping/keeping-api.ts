import type { keepingRoutes } from '../../../worker/boards/keeping/routes.ts'
import { client } from '../../api.ts'

export const keepingApi = client<typeof keepingRoutes>('/api/board-keeping')
