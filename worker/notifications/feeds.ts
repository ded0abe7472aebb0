import { Feed } from 'feed'
import { Hono } from 'hono'
import { noticeTexts } from '../../web/notifications/texts.ts'
import { findPerson } from '../auth/person.ts'
import { writeCalendar } from '../boards/gatherings/calendar.ts'
import { listSignedUp } from '../boards/gatherings/queries.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import type { Env } from '../env.ts'
import { Problem } from '../problem.ts'
import { userOfFeed } from './feed-keys.ts'
import { listNotices, type Notice } from './listing.ts'

/**
 * What programs fetch without a session, by an address that only its owner knows: notices as Atom, and the gatherings that the
 * owner signed up for as a calendar. Titles only, and of everything whether the owner may still know it is asked now.
 */
export const feeds = new Hono<Env>()
  .get('/feeds/:key/notices.atom', async (c) => {
    const viewer = await ownerOf(c.var.db, c.req.param('key'))
    const notices = await listNotices(c.var.db, viewer)
    return c.body(writeFeed(notices, c.env.ORIGIN), 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
  })
  .get('/feeds/:key/gatherings.ics', async (c) => {
    const viewer = await ownerOf(c.var.db, c.req.param('key'))
    const calendar = writeCalendar(await listSignedUp(c.var.db, viewer), c.env.ORIGIN)
    return c.body(calendar, 200, { 'Content-Type': 'text/calendar; charset=utf-8' })
  })

async function ownerOf(db: ExchangeDb, key: string) {
  const userId = /^[\w-]{43}$/.test(key) ? await userOfFeed(db, key) : undefined
  const person = userId === undefined ? undefined : await findPerson(db, userId)
  if (!person) throw new Problem('missing')
  return person
}

// The feed's titles are HTML, whatever they say.
function asHtml(title: string) {
  return title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function writeFeed(notices: Notice[], origin: string) {
  const { title, lead, kinds } = noticeTexts.ja
  const feed = new Feed({
    id: `${origin}/notices`,
    link: `${origin}/notices`,
    title: `アクションプラン交流：${title}`,
    description: lead,
    language: 'ja',
    updated: new Date(notices[0]?.at ?? 0),
  })
  for (const { id, kind, municipality, title: topic, at, href } of notices) {
    const said = kinds[kind](municipality ?? '', topic ?? '')
    feed.addItem({ id: `${origin}/notices#${id}`, link: `${origin}${href}`, title: asHtml(said), date: new Date(at) })
  }
  return feed.atom1()
}
