import type { directoryRoutes } from '../../../worker/boards/directory/routes.ts'
import { client } from '../../api.ts'

export const directoryApi = client<typeof directoryRoutes>('/api/directory')
