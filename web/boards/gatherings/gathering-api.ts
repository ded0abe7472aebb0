import type { gatheringRoutes } from '../../../worker/boards/gatherings/routes.ts'
import { client } from '../../api.ts'

export const gatheringApi = client<typeof gatheringRoutes>('/api/gatherings')
