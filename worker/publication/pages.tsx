import { Hono } from 'hono'
import type { ComponentProps } from 'preact'
import type { gateReports } from '../../db/exchange/publication.ts'
import ReleasePage from '../../web/publication/release-page.tsx'
import DisposalPage from '../../web/publication/disposal-page.tsx'
import ErasedSubmissionPage from '../../web/publication/erased-submission-page.tsx'
import ErasurePage from '../../web/publication/erasure-page.tsx'
import { erasureTexts } from '../../web/publication/erasure-texts.ts'
import { ledgerTexts } from '../../web/publication/ledger-texts.ts'
import ItemThemesPage from '../../web/publication/item-themes-page.tsx'
import { itemThemesTexts } from '../../web/publication/item-themes-texts.ts'
import LedgerPage from '../../web/publication/ledger-page.tsx'
import SubmissionPage from '../../web/publication/submission-page.tsx'
import { publicationTexts } from '../../web/publication/texts.ts'
import TombstonePage from '../../web/publication/tombstone-page.tsx'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { page, sentPage } from '../http/page.tsx'
import { canBorrow, canDecide, canReadSubmissions, canUseDraft, canWithdraw } from '../policy.ts'
import { Problem } from '../problem.ts'
import type { Surface } from '../surface.ts'
import { validate } from '../validate.ts'
import { advisorsOf, partnersOf } from './audience.ts'
import { differencesOf, entriesOf } from './differences.ts'
import { disposalRows, readDisposal, readNotice } from './disposals.ts'
import { getErasure } from './erasures.ts'
import { historyRows, readTombstone, tombstoneRows } from './history.ts'
import { selectKeptPosts } from './kept-posts.ts'
import { getLedger, ledgerFile } from './ledger.ts'
import { ledgerCsv } from './ledger-csv.ts'
import { recordReads } from './reads.ts'
import { readHead, type ReleaseHead } from './release-head.ts'
import { readableRows, readReadable, releaseHeads, titlesOf, type ReadableRelease } from './releases.ts'
import { LedgerQuery } from './schema.ts'
import { erasedSnapshot, hashOf, readSnapshot } from './snapshot.ts'
import { getItemThemes } from './item-themes.ts'
import { getSubmission } from './submissions.ts'
import { readThanks, thanksRows } from './thanks.ts'

export const publicationPages = new Hono<SignedInEnv>()
  .get('/submissions/:id', signedIn, async (c) => {
    const { db, viewer } = c.var
    const found = await getSubmission(db, viewer, c.req.param('id'))
    const { submission, team, municipality, words, latest } = found
    const title = publicationTexts[c.var.language].submissionTitle(municipality.name)
    if (submission.snapshot === erasedSnapshot) {
      return page(c, {
        name: 'publication/erased-submission-page',
        title,
        Page: ErasedSubmissionPage,
        props: {
          municipality: municipality.name,
          number: submission.number,
          submittedAt: submission.submittedAt.getTime(),
          submittedByName: found.submittedByName,
        },
      })
    }
    const [partners, advisors, kept] = await db.batch([
      partnersOf(db, team.id),
      advisorsOf(db, team.id),
      selectKeptPosts(db, submission.id),
    ])
    const mayDecide = submission.state === 'pending' && canDecide(viewer, team, submission.submittedBy)
    const snapshot = readSnapshot(submission.snapshot)
    const before = latest ? readSnapshot(latest.snapshot) : undefined
    return page(c, {
      name: 'publication/submission-page',
      title,
      Page: SubmissionPage,
      props: {
        id: submission.id,
        number: submission.number,
        state: submission.state,
        // Of the bytes as they are stored now, so that what is approved is what stands here.
        sha256: await hashOf(submission.snapshot),
        reason: submission.reason,
        submittedAt: submission.submittedAt.getTime(),
        submittedByName: found.submittedByName,
        decidedAt: submission.decidedAt?.getTime(),
        decidedByName: found.decidedByName,
        municipality: municipality.name,
        hiddenAs: snapshot.municipality.code === '' ? snapshot.municipality.name : null,
        fiscalYear: team.fiscalYear,
        releaseId: found.releaseId,
        latestNumber: latest?.number,
        differences: differencesOf(snapshot, before),
        titles: titlesOf(words),
        report: found.report && shownReport(found.report),
        kept,
        audience: { partners, advisors: advisors[0]?.n ?? 0 },
        mayDecide,
        isOwn: viewer.id === submission.submittedBy,
        mayTakeBack: submission.state === 'pending' && canUseDraft(viewer, team.id),
      },
    })
  })
  .get('/erasures/:id', signedIn, async (c) => {
    const { db, viewer } = c.var
    const { team, shared, askedBy, askedAt, confirmedAt, ...erasure } = await getErasure(db, viewer, c.req.param('id'))
    return page(c, {
      name: 'publication/erasure-page',
      title: erasureTexts[c.var.language].title,
      Page: ErasurePage,
      props: {
        ...erasure,
        fiscalYear: team.fiscalYear,
        askedAt: askedAt.getTime(),
        confirmedAt: confirmedAt?.getTime(),
        releases: shared.map(({ isErased, ...release }) => ({ ...release, isErased: Boolean(isErased) })),
        mayConfirm: confirmedAt === null && canDecide(viewer, team, askedBy),
        isOwn: askedBy === viewer.id,
      },
    })
  })
  .get('/submissions/:id/text', signedIn, async (c) => {
    const { submission } = await getSubmission(c.var.db, c.var.viewer, c.req.param('id'))
    return c.text(submission.snapshot)
  })
  .get('/releases/:id', signedIn, async (c) => {
    const { db, viewer } = c.var
    const id = c.req.param('id')
    const [readable, tombstones, asked, history, others, thanks] = await db.batch([
      readableRows(db, viewer, [id]),
      tombstoneRows(db, viewer, id),
      disposalRows(db, viewer, id),
      historyRows(db, viewer, id),
      releaseHeads(db, viewer, { besides: id, superseded: true }),
      thanksRows(db, id),
      recordReads(db, viewer, { all: [id] }, 'release'),
    ])
    const title = publicationTexts[c.var.language].releaseTitle
    const disposals = asked.map(readDisposal)
    if (tombstones[0]) {
      const tombstone = readTombstone(tombstones[0])
      const mayReadLedger = canReadSubmissions(viewer, teamOf(tombstone))
      return page(c, {
        name: 'publication/tombstone-page',
        title: title(tombstone.municipality.name, tombstone.number),
        Page: TombstonePage,
        props: {
          tombstone,
          numbers: history.map(numberOf),
          mayReadLedger,
          disposals: mayReadLedger ? disposals : undefined,
        },
      })
    }
    if (!readable[0] && asked[0]) {
      const notice = readNotice(asked[0])
      return page(c, {
        name: 'publication/disposal-page',
        title: title(notice.municipality, notice.number),
        Page: DisposalPage,
        props: { notice, disposals },
      })
    }
    if (!readable[0]) throw new Problem('missing')

    const release = readReadable(readable[0])
    const team = teamOf(release)
    return page(c, {
      ...releasePage(release, {
        numbers: release.own ? history.map(numberOf) : others.map((row) => readHead(row)),
        mayWithdraw: canWithdraw(viewer, team),
        mayReadLedger: canReadSubmissions(viewer, team),
        mayBorrow: canBorrow(viewer),
        mayCorrectThemes: canUseDraft(viewer, team.id),
        thanks: release.own ? readThanks(thanks) : {},
      }),
      immutable: true,
      title: title(release.municipality.name, release.number),
    })
  })
  .get('/releases/:id/themes', signedIn, async (c) => {
    const props = await getItemThemes(c.var.db, c.var.viewer, c.req.param('id'))
    const title = itemThemesTexts[c.var.language].title(props.municipality, props.number)
    return page(c, { name: 'publication/item-themes-page', title, Page: ItemThemesPage, props })
  })
  .get('/releases/:id/reads', signedIn, validate('query', LedgerQuery), async (c) => {
    const { db, viewer, language } = c.var
    const query = c.req.valid('query')
    const { more, ...ledger } = await getLedger(db, viewer, c.req.param('id'), { query, language })
    return page(c, {
      name: 'publication/ledger-page',
      title: ledgerTexts[language].title(ledger.head.number),
      Page: LedgerPage,
      props: {
        ...ledger,
        view: query.view,
        municipality: query.municipality,
        isFirst: query.after === undefined,
        next: more && queryString({ ...query, after: more }),
        file: queryString(query),
        fileMost: ledgerFile,
        today: Date.now(),
      },
    })
  })
  .get('/releases/:id/reads.csv', signedIn, validate('query', LedgerQuery), async (c) => {
    const { db, viewer, language } = c.var
    const query = c.req.valid('query')
    const ledger = await getLedger(db, viewer, c.req.param('id'), { query, language, limit: ledgerFile })
    const { municipality, fiscalYear, number } = ledger.head
    return c.body(ledgerCsv(ledger, query.view, language), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="reads-${municipality.code}-${fiscalYear}-${number}.csv"`,
    })
  })

export const releaseSurface: Surface = {
  name: 'release',
  audiences: ['house', 'partners', 'advisors'],
  routes: ['GET /releases/:id'],
  render: (release) => [
    sentPage(
      releasePage(release, {
        numbers: [],
        mayWithdraw: false,
        mayReadLedger: false,
        mayBorrow: true,
        mayCorrectThemes: false,
        thanks: {},
      }),
    ),
  ],
}

type ReleaseProps = ComponentProps<typeof ReleasePage>

function releasePage({ snapshot, ...release }: ReadableRelease, more: Omit<ReleaseProps, 'release' | 'entries'>) {
  const props: ReleaseProps = { release, entries: entriesOf(snapshot), ...more }
  return { name: 'publication/release-page' as const, Page: ReleasePage, props }
}

function teamOf({ team, municipality }: ReleaseHead) {
  return { id: team.id, municipalityCode: municipality.code }
}

function queryString(query: LedgerQuery) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return `?${new URLSearchParams(given)}`
}

interface HistoryRow {
  id: string
  number: number
  approvedAt: Date
  approvedByName: string
  withdrawnAt: Date | null
}

function numberOf({ id, number, approvedAt, approvedByName, withdrawnAt }: HistoryRow) {
  return { id, number, approvedAt: approvedAt.getTime(), approvedByName, withdrawnAt: withdrawnAt?.getTime() }
}

function shownReport({ rules, dictionary, names, texts, surfaces, checkedAt }: typeof gateReports.$inferSelect) {
  return { rules, dictionary, names, texts, surfaces, checkedAt: checkedAt.getTime() }
}
