import { and, eq, gt, sql } from 'drizzle-orm'
import { user } from '../../../db/exchange/auth.ts'
import { boardMessages } from '../../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { boardMutes } from '../../../db/exchange/moderation.ts'
import { showDay } from '../../../web/dates.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { Problem } from '../../problem.ts'
import { readMarkdown } from '../markdown.ts'

const day = 24 * 60 * 60 * 1000

/** Of an account's first seven days; triggers hold what two requests at once could pass. */
export const newAccount = { days: 7, messagesADay: 5 }

/** Whether the viewer's account is one of which less is taken. */
export function isNewcomer({ id }: Viewer) {
  const since = Date.now() - newAccount.days * day
  return sql<number>`(select ${user.createdAt} > ${since} from ${user} where ${user.id} = ${id})`.as('isNewAccount')
}

/** Says in words what keeps the viewer from writing this in the board: a mute, or what a new account may not do yet. */
export async function ensureMayWrite(
  db: ExchangeDb,
  viewer: Viewer,
  { boardId, text, isNew, field = 'text' }: { boardId: string; text: string; isNew: boolean; field?: string },
) {
  const refuse = (detail: string): never => {
    throw new Problem('invalid', [{ pointer: `#/${field}`, detail }])
  }
  const now = Date.now()
  const today = db
    .select({ n: sql`count(*)` })
    .from(boardMessages)
    .where(and(eq(boardMessages.authorId, viewer.id), gt(boardMessages.at, new Date(now - day))))
  const row = await db
    .select({ createdAt: user.createdAt, until: boardMutes.until, today: sql<number>`${today}`.as('today') })
    .from(user)
    .leftJoin(
      boardMutes,
      and(eq(boardMutes.userId, user.id), eq(boardMutes.boardId, boardId), gt(boardMutes.until, new Date(now))),
    )
    .where(eq(user.id, viewer.id))
    .get()
  if (row?.until) {
    refuse(`この掲示板には、${showDay(row.until.getTime(), 'ja')}まで書き込めません。理由は「管理の記録」にあります`)
  }
  if (!row || row.createdAt.getTime() <= now - newAccount.days * day) return
  if (hasLink(text)) refuse(`登録から${newAccount.days}日間は、リンクを書けません。アドレスを除いてください`)
  if (isNew && row.today >= newAccount.messagesADay) {
    refuse(
      `登録から${newAccount.days}日間は、24時間に${newAccount.messagesADay}件まで書けます。しばらくしてから書いてください`,
    )
  }
}

function hasLink(text: string) {
  return /https?:|www\.|mailto:/i.test(text) || JSON.stringify(readMarkdown(text)).includes('"kind":"link"')
}
