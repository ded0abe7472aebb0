import type { moderationRoutes } from '../../../worker/boards/moderation/routes.ts'
import { client } from '../../api.ts'

export const moderationApi = client<typeof moderationRoutes>('/api/moderation')

export const reasons = ['person', 'secrecy', 'abuse', 'advert', 'other'] as const
export type Reason = (typeof reasons)[number]
