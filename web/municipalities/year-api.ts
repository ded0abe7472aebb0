import type { YearRoutes } from '../../worker/municipalities/routes.ts'
import { client } from '../api.ts'

export const yearApi = client<YearRoutes>('/api/years')
