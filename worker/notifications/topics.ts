import type { NoticeTopic } from '../../db/exchange/notifications.ts'

export type MailTime = 'never' | 'now' | 'daily' | 'weekly'

/** When people are told of a topic by mail unless they choose otherwise: at once where somebody waits for them. */
export const usualMail: Record<NoticeTopic, MailTime> = {
  approval: 'now',
  withdrawal: 'now',
  remark: 'daily',
  release: 'daily',
  group: 'daily',
  board: 'weekly',
  followed: 'weekly',
  gathering: 'now',
  mention: 'daily',
  contact: 'now',
}
