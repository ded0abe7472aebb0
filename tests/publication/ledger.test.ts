import { eq, inArray } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { user } from '../../db/exchange/auth.ts'
import { reads } from '../../db/exchange/reads.ts'
import { writeCsv } from '../../worker/http/csv.ts'
import { recordReads } from '../../worker/publication/reads.ts'
import { getReadable, readableRows } from '../../worker/publication/releases.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'
import { viewerOf } from './submitted.ts'

describe('the page of who has read a release', () => {
  it('says who, as which role of which municipality, first, last and how often', async () => {
    const { world, id } = await released()
    await read(world, id, 'partner', 3)
    await read(world, id, 'advisor', 1)
    const page = await textOf(world, `/releases/${id}/reads`)
    expect(page).toContain(`partner ${world.run}`)
    expect(page).toContain(world.municipalities.partner.name)
    expect(page).toContain(`advisor ${world.run}`)
    expect(page).toContain('延べ2人に、4回表示しました')
    // What the year calls its advisors.
    expect(page).toContain('幹事')
  })

  it('filters by municipality, also those who read in no municipality’s name', async () => {
    const { world, id } = await released()
    await read(world, id, 'partner', 1)
    await read(world, id, 'advisor', 1)
    const { code } = world.municipalities.partner
    for (const view of ['readers', 'views']) {
      const ofPartner = await textOf(world, `/releases/${id}/reads?view=${view}&municipality=${code}`)
      expect(ofPartner).toContain(`partner ${world.run}`)
      expect(ofPartner).not.toContain(`advisor ${world.run}`)
      const ofNone = await textOf(world, `/releases/${id}/reads?view=${view}&municipality=none`)
      expect(ofNone).not.toContain(`partner ${world.run}`)
      expect(ofNone).toContain(`advisor ${world.run}`)
    }
  })

  it.each(['readers', 'views'])('shows each of them once, page after page (%s)', async (view) => {
    const { world, id } = await released()
    const names = await manyReaders(world, id, 120)
    const seen: string[] = []
    let path: string | undefined = `/releases/${id}/reads?view=${view}`
    let pages = 0
    while (path) {
      const page: string = await textOf(world, path)
      seen.push(
        ...[...page.matchAll(/読み手\d{3}/g)].map(([name]) => name).filter((name, at, all) => all.indexOf(name) === at),
      )
      const next = /href="(\/releases\/[^"]*after=[^"]*)" rel="next"|rel="next"[^>]*href="([^"]*)"/.exec(page)
      path = (next?.[1] ?? next?.[2])?.replaceAll('&amp;', '&')
      pages++
    }
    expect(pages).toBe(3)
    expect(seen.toSorted()).toEqual(names.toSorted())
  })

  it('keeps role and municipality of a deleted account, not the name', async () => {
    const { world, id } = await released()
    const [name] = await manyReaders(world, id, 1)
    expect(await textOf(world, `/releases/${id}/reads`)).toContain(name)
    await world.db.delete(user).where(eq(user.name, name!))
    const page = await textOf(world, `/releases/${id}/reads`)
    expect(page).not.toContain(name)
    expect(page).toContain('退会した方')
    expect(page).toContain(world.municipalities.stranger.name)
  })

  it.each<Who>(['partner', 'advisor', 'alumnus', 'stranger', 'strangerApprover', 'secretariat'])(
    'does not exist for %s, nor does its file',
    async (who) => {
      const { world, id } = await released()
      for (const path of ['reads', 'reads.csv']) {
        expect((await world.as(who).get(`/releases/${id}/${path}`)).status).toBe(404)
      }
    },
  )

  it('is still there after a withdrawal', async () => {
    const { world, id } = await released()
    await read(world, id, 'partner', 1)
    await world.as('approver').post(`/api/releases/${id}/withdrawal`, { reason: '誤り' })
    expect(await textOf(world, `/releases/${id}/reads`)).toContain(`partner ${world.run}`)
    expect(await textOf(world, `/releases/${id}`)).toContain(`/releases/${id}/reads`)
  })
})

describe('the file of who has read a release', () => {
  it('opens in a spreadsheet and computes nothing', async () => {
    const { world, id } = await released()
    await read(world, id, 'partner', 2)
    await world.db
      .update(user)
      .set({ name: '=HYPERLINK("http://x.example","氏,名")' })
      .where(eq(user.id, world.ids.partner))
    const answer = await world.as('approver').get(`/releases/${id}/reads.csv?view=readers`)
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="reads-\w+-2021-1\.csv"$/)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf])
    const [head, line, ...rest] = new TextDecoder().decode(bytes).split('\r\n')
    const { code, name } = world.municipalities.partner
    expect(head).toBe('団体コード,自治体,役割,氏名,初めて,最後,回数')
    expect(line).toMatch(
      new RegExp(
        `^${code},${name},研究生,"'=HYPERLINK\\(""http://x.example"",""氏,名""\\)",[-\\d]{10} [:\\d]{8},[-\\d]{10} [:\\d]{8},2$`,
      ),
    )
    expect(rest).toEqual([''])
  })

  it('has a line for each view', async () => {
    const { world, id } = await released()
    await read(world, id, 'partner', 2)
    const file = await (await world.as('researcher').get(`/releases/${id}/reads.csv?view=views`)).text()
    expect(file.trimEnd().split('\r\n')).toHaveLength(3)
    expect(file).toContain('共有版の画面')
  })

  it.each(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])('puts an apostrophe before %j', (sign) => {
    const file = writeCsv([[`${sign}1`, `1${sign}`]])
    const quoted = /[\r]/.test(sign)
    expect(file).toBe(quoted ? `\uFEFF"'${sign}1","1${sign}"\r\n` : `\uFEFF'${sign}1,1${sign}\r\n`)
  })
})

describe('10,000 views', () => {
  it('leave 10,000 lines, also of many at once, and refusals leave none', async () => {
    const { world, id } = await released()
    const { id: theirs } = await releasePlan(world, 'partner', itemsSaying('相手の文'))
    const paths = [`/releases/${id}`, `/compare/${theirs}/${id}`]
    const readers: Who[] = ['partner', 'advisor', 'stranger', 'exPartner', 'otherAdvisor']
    for (const who of readers) await world.cookieOf(who)
    let served = 0
    await atOnce(500, 20, async (n) => {
      const who = readers[n % readers.length]!
      const answer = await world.as(who).get(paths[n % 2]!)
      const isShown = answer.status === 200 && (await answer.text()).includes('ひとこと')
      served += Number(isShown)
    })
    // Half of what the advisor asks for and all that the partner does; no one else is shown anything.
    expect(served).toBe(150)
    expect(await countLines(world, [id])).toBe(served)

    // The rest by what the pages call, without rendering: one release at a time, then many in one answer, as a list has them.
    const viewer = viewerOf(world.ids.partner)
    await atOnce(350, 20, async () => {
      const [release] = await getReadable(world.db, viewer, [id], 'release')
      served += Number(release!.snapshot.items.length > 0)
    })
    expect(served).toBe(500)
    expect(await countLines(world, [id])).toBe(500)
    const ids: string[] = []
    for (let n = 0; n < 38; n++) ids.push((await releasePlan(world, 'own', itemsSaying('ひとこと'))).id)
    await atOnce(250, 10, async () => {
      const [rows] = await world.db.batch([
        readableRows(world.db, viewer, ids),
        recordReads(world.db, viewer, { any: ids }, 'comparison'),
      ])
      served += rows.length
    })
    expect(served).toBe(10_000)
    expect(await countLines(world, [id, ...ids])).toBe(10_000)
    expect(await textOf(world, `/releases/${id}/reads`)).toContain('500回')
  }, 300_000)
})

async function atOnce(total: number, width: number, run: (n: number) => Promise<unknown>) {
  let next = 0
  const worker = async () => {
    while (next < total) await run(next++)
  }
  await Promise.all(Array.from({ length: width }, worker))
}

async function released() {
  const world = await scenario()
  const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'))
  return { world, id }
}

async function read(world: Scenario, id: string, who: Who, times: number) {
  for (let n = 0; n < times; n++) expect((await world.as(who).get(`/releases/${id}`)).status).toBe(200)
}

/** People of another municipality who have read it once each; their names are numbered. */
async function manyReaders({ db, run, municipalities }: Scenario, releaseId: string, count: number) {
  const names = Array.from({ length: count }, (_, n) => `読み手${String(n).padStart(3, '0')}`)
  const now = new Date()
  await db.batch(
    names.flatMap((name, n) => {
      const userId = `reader-${n}-${run}`
      const account = { id: userId, name, email: `${userId}@example.jp`, createdAt: now, updatedAt: now }
      const line = { releaseId, userId, role: 'researcher', municipalityCode: municipalities.stranger.code } as const
      return [db.insert(user).values(account), db.insert(reads).values({ ...line, surface: 'release', at: now })]
    }) as [never],
  )
  return names
}

async function textOf(world: Scenario, path: string) {
  const answer = await world.as('approver').get(path)
  expect(answer.status).toBe(200)
  return answer.text()
}

function countLines({ db }: Scenario, ids: string[]) {
  return db.$count(reads, inArray(reads.releaseId, ids))
}
