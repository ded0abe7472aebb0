import type { ExecutionContext } from '@cloudflare/workers-types'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { demoDoor } from './auth/demo-door.ts'
import { accountPages, signInPage } from './auth/pages.tsx'
import { authRoutes } from './auth/routes.ts'
import { signOut } from './auth/sign-out.ts'
import { visitor } from './auth/visitor.ts'
import { boardDraftRoutes } from './boards/drafts/routes.ts'
import { directoryPages } from './boards/directory/pages.tsx'
import { directoryRoutes } from './boards/directory/routes.ts'
import { keepingPages } from './boards/keeping/pages.tsx'
import { keepingRoutes } from './boards/keeping/routes.ts'
import { followPages } from './boards/following/pages.tsx'
import { followRoutes } from './boards/following/routes.ts'
import { gatheringPages } from './boards/gatherings/pages.tsx'
import { remindOfGatherings } from './boards/gatherings/reminding.ts'
import { gatheringRoutes } from './boards/gatherings/routes.ts'
import { moderationPages } from './boards/moderation/pages.tsx'
import { moderationRoutes } from './boards/moderation/routes.ts'
import { movingRoutes } from './boards/moving/routes.ts'
import { boardPages } from './boards/pages.tsx'
import { boardRoutes } from './boards/routes.ts'
import { chartPages } from './charts/pages.tsx'
import { comparisonPages } from './comparison/pages.tsx'
import { draftErasureRoutes } from './deidentification/erasure/routes.ts'
import { hiddenMunicipalityRoutes } from './deidentification/municipality/routes.ts'
import { headcountRoutes } from './deidentification/headcount/routes.ts'
import { nameCheck } from './deidentification/check-names.ts'
import { hidingPages } from './deidentification/pages.tsx'
import { hidingRoutes } from './deidentification/routes.ts'
import { respondentRoutes } from './deidentification/respondents/routes.ts'
import { submitRoutes } from './deidentification/submit-routes.ts'
import type { Env, VaultBindings, VaultEnv } from './env.ts'
import { groupPages } from './groups/pages.tsx'
import { groupRoutes } from './groups/routes.ts'
import { home } from './home/pages.tsx'
import { advicePages } from './feedback/advice/pages.tsx'
import { adviceRoutes } from './feedback/advice/routes.ts'
import { remarksBesideDraft } from './feedback/beside-draft.ts'
import { deskPages } from './feedback/desk/pages.tsx'
import { deskRoutes } from './feedback/desk/routes.ts'
import { liveRoutes } from './feedback/live/routes.ts'
import { feedbackPages } from './feedback/pages.tsx'
import { remarkRoutes } from './feedback/routes.ts'
import { withExchange, withVault } from './http/databases.ts'
import { securityHeaders } from './http/headers.ts'
import { language } from './http/language.ts'
import { answerWithProblem } from './http/problem-page.tsx'
import { sameOrigin } from './http/same-origin.ts'
import { statics } from './http/statics.ts'
import { switchLanguage } from './http/switch-language.ts'
import { libraryPages } from './library/pages.tsx'
import { libraryRoutes } from './library/routes.ts'
import { yearPages } from './municipalities/pages.tsx'
import { yearRoutes } from './municipalities/routes.ts'
import { nameRoutes } from './names/routes.ts'
import { logFailure } from './log-failure.ts'
import { mailNotices } from './notifications/mailing.ts'
import { feeds } from './notifications/feeds.ts'
import { noticePages } from './notifications/pages.tsx'
import { noticeRoutes } from './notifications/routes.ts'
import { outboxPage } from './mail/pages.tsx'
import { outcomePages } from './outcomes/pages.tsx'
import { outcomeRoutes } from './outcomes/routes.ts'
import { overviewPages } from './overview/pages.tsx'
import { planPages } from './plans/pages.tsx'
import { borrowingRoutes } from './plans/borrowing-routes.ts'
import { planRoutes } from './plans/routes.ts'
import { writtenWhileOpen } from './plans/written-while-open.ts'
import { reportPages } from './reports/pages.tsx'
import { reportRoutes } from './reports/routes.ts'
import { Problem, problemOf } from './problem.ts'
import { publicationPages } from './publication/pages.tsx'
import { erasureRoutes, releaseRoutes, submissionRoutes, themeFilingRoutes } from './publication/routes.ts'
import { surfaces } from './surfaces.ts'
import { emptyOldHidden, fileOldReleases, forgetBoardDrafts, forgetOldRequests } from './upkeep.ts'

export { LiveRoom } from './feedback/live/room.ts'

/** Everything that other municipalities may reach. Its context has no VAULT. */
export const exchange = ground<Env>()
  .route('/', home)
  .route('/', signInPage)
  .route('/', accountPages)
  .route('/', signOut)
  .route('/api/auth', authRoutes)
  .route('/', switchLanguage)
  .route('/', publicationPages)
  .route('/', groupPages)
  .route('/', feedbackPages)
  .route('/', outcomePages)
  .route('/', noticePages)
  .route('/', feeds)
  .route('/', deskPages)
  .route('/', advicePages)
  .route('/', moderationPages)
  .route('/', gatheringPages)
  .route('/', followPages)
  .route('/', directoryPages)
  .route('/', keepingPages)
  .route('/', boardPages)
  .route('/', libraryPages)
  .route('/', overviewPages)
  .route('/', yearPages)
  .route('/api/submissions', submissionRoutes)
  .route('/api/releases', releaseRoutes)
  .route('/api/erasures', erasureRoutes)
  .route('/api/groups', groupRoutes)
  .route('/api/years', themeFilingRoutes)
  .route('/api/years', yearRoutes)
  .route('/api/name-checks', nameRoutes)
  .route('/api/remarks', remarkRoutes)
  .route('/api/live', liveRoutes)
  .route('/api/notices', noticeRoutes)
  .route('/api/desk', deskRoutes)
  .route('/api/advice', adviceRoutes)
  .route('/api/boards', boardRoutes)
  .route('/api/moderation', moderationRoutes)
  .route('/api/gatherings', gatheringRoutes)
  .route('/api/follows', followRoutes)
  .route('/api/directory', directoryRoutes)
  .route('/api/board-keeping', keepingRoutes)
  .route('/api/board-drafts', boardDraftRoutes)
  .route('/api/moving', movingRoutes)
  .route('/api/outcomes', outcomeRoutes)
  .route('/compare', chartPages)
  .route('/compare', comparisonPages)
  .route('/api/library', libraryRoutes)
if (LOCAL) exchange.route('/', demoDoor()).route('/', outboxPage())
exchange.route('/', statics)

/** The team's own raw text, all of it under these paths. */
export const vault = ground<VaultEnv>()
  .use(withVault)
  .use('/api/drafts/:planId/*', writtenWhileOpen)
  .route('/drafts', reportPages)
  .route('/api/drafts', reportRoutes)
  .route('/api/drafts', planRoutes)
  .route('/api/drafts', borrowingRoutes)
  .route('/api/drafts', hidingRoutes)
  .route('/api/drafts', headcountRoutes)
  .route('/api/drafts', draftErasureRoutes)
  .route('/api/drafts', hiddenMunicipalityRoutes)
  .route('/api/drafts', respondentRoutes)
  .route('/api/drafts', submitRoutes(surfaces))
  .route('/drafts', hidingPages)
  .route('/drafts', planPages(remarksBesideDraft))
const vaultPaths = /^\/(api\/)?drafts(\/|$)/

// As in wrangler.toml; the other one comes every five minutes.
const nightly = '17 18 * * *'

export default {
  fetch(request: Request, env: VaultBindings, context: ExecutionContext) {
    const { VAULT, ...others } = env
    const bindings = { ...others, checkNames: nameCheck(env) }
    if (vaultPaths.test(new URL(request.url).pathname)) return vault.fetch(request, { ...bindings, VAULT }, context)
    return exchange.fetch(request, bindings, context)
  },
  scheduled({ cron }: { cron: string }, env: VaultBindings) {
    return cron === nightly
      ? Promise.all([forgetOldRequests(env), fileOldReleases(env), emptyOldHidden(env), forgetBoardDrafts(env)])
      : remindOfGatherings(env).then(() => mailNotices(env))
  },
}

function ground<E extends Env>() {
  const app = new Hono<E>()
  app.use(securityHeaders, language, sameOrigin)
  app.use(
    bodyLimit({
      maxSize: 1_000_000,
      onError: () => {
        throw new Problem('too_large')
      },
    }),
  )
  app.use(withExchange, visitor)
  app.notFound(() => {
    throw new Problem('missing')
  })
  app.onError((error, c) => {
    const problem = problemOf(error)
    if (!problem) logFailure(error)
    return answerWithProblem(c, problem ?? new Problem('failed'))
  })
  return app
}
