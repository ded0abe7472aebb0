import { emptyHeadcount } from '../../worker/deidentification/headcount/headcount.ts'
import { typedOf } from '../../worker/deidentification/headcount/typed.ts'
import { usualThemes } from '../../worker/municipalities/themes.ts'
import { newToken } from '../../worker/auth/tokens.ts'
import type { Asked } from './asked.ts'
import { boardRequests } from './board-requests.ts'
import { deskRequests } from './desk-requests.ts'
import { remarkRequests } from './remark-requests.ts'
import { comparisonRequests } from './comparison-requests.ts'

import type { AccessWorld } from './world.ts'

// A year is made once: each request asks for another.
let nextYear = 2030

/** Names somebody of the team's roster, and somebody who could be put there. */
export const checkedText = '野々村拓海と桑島千尋が話した。内線2345へ。'

/**
 * How each route is asked: a request that somebody who may make it could really make. The key is the method and the path as
 * the router knows it. Routes that answer everybody alike for want of a code or a challenge are asked with a wrong one.
 */
export const requests: Record<string, (world: AccessWorld) => Asked> = {
  'GET /': () => ({ path: '/' }),
  'GET /data-protection': () => ({ path: '/data-protection' }),
  'GET /icon.svg': () => ({ path: '/icon.svg' }),
  'GET /assets/:file': () => ({ path: '/assets/none.js' }),
  'POST /language': () => ({ path: '/language', form: { language: 'en', back: '/' } }),
  'POST /sign-out': () => ({ path: '/sign-out', form: {} }),
  'POST /demo/enter': () => ({ path: '/demo/enter', form: { person: 'no-such-person' } }),

  'GET /notices': () => ({ path: '/notices' }),
  'POST /api/notices/readings': () => ({ path: '/api/notices/readings' }),
  'PUT /api/notices/feed-key': () => ({ path: '/api/notices/feed-key', body: { key: newToken() } }),
  'DELETE /api/notices/feed-key': () => ({ path: '/api/notices/feed-key' }),
  'GET /feeds/:key/notices.atom': (world) => ({ path: `/feeds/${world.feedKey}/notices.atom` }),
  'GET /feeds/:key/gatherings.ics': (world) => ({ path: `/feeds/${world.feedKey}/gatherings.ics` }),
  'PUT /api/notices/mail': () => ({ path: '/api/notices/mail', body: { topic: 'remark', mail: 'weekly' } }),
  'GET /outbox': () => ({ path: '/outbox' }),

  'GET /sign-in': () => ({ path: '/sign-in' }),
  'POST /api/auth/codes': (world) => ({ path: '/api/auth/codes', body: { email: `nobody-${world.run}@example.jp` } }),
  'POST /api/auth/sessions': (world) => ({
    path: '/api/auth/sessions',
    body: { email: `nobody-${world.run}@example.jp`, code: '00000000' },
  }),
  'POST /api/auth/passkeys/challenge': () => ({ path: '/api/auth/passkeys/challenge' }),
  'POST /api/auth/passkeys/session': () => ({
    path: '/api/auth/passkeys/session',
    body: { response: { id: 'unknown', response: {} } },
  }),
  'GET /account': () => ({ path: '/account' }),
  'DELETE /api/auth/sessions': () => ({ path: '/api/auth/sessions' }),
  'DELETE /api/auth/sessions/:id': () => ({ path: '/api/auth/sessions/none' }),
  'POST /api/auth/passkeys/registration': () => ({ path: '/api/auth/passkeys/registration' }),
  'POST /api/auth/passkeys': () => ({
    path: '/api/auth/passkeys',
    body: { response: { id: 'unknown', response: {} }, name: '窓口の端末' },
  }),
  'PATCH /api/auth/passkeys/:id': () => ({ path: '/api/auth/passkeys/none', body: { name: '窓口の端末' } }),
  'DELETE /api/auth/passkeys/:id': () => ({ path: '/api/auth/passkeys/none' }),
  'GET /api/auth/account/data.json': () => ({ path: '/api/auth/account/data.json' }),
  'POST /api/auth/account/alumni': (world) => ({
    path: '/api/auth/account/alumni',
    body: { teamId: world.teams.own.id },
  }),
  'POST /api/auth/account/leaving': () => ({
    path: '/api/auth/account/leaving',
    body: { email: 'another@example.jp', withMessages: false },
  }),
  'PUT /api/auth/account/name': () => ({ path: '/api/auth/account/name', body: { name: '野々村 拓海' } }),
  'POST /api/auth/account/address': (world) => ({
    path: '/api/auth/account/address',
    body: { email: `new-${crypto.randomUUID()}-${world.run}@example.jp` },
  }),
  'PUT /api/auth/account/address': (world) => ({
    path: '/api/auth/account/address',
    body: { email: `new-${world.run}@example.jp`, code: '00000000' },
  }),
  'POST /api/auth/account/invitation': () => ({
    path: '/api/auth/account/invitation',
    body: { invitation: '0000000000000000' },
  }),
  'GET /invitations': () => ({ path: '/invitations' }),
  'POST /api/auth/invitations': (world) => ({
    path: '/api/auth/invitations',
    body: { role: 'researcher', teamId: world.teams.own.id, invitee: '新しい研究生' },
  }),
  'DELETE /api/auth/invitations/:id': (world) => ({ path: `/api/auth/invitations/${world.invitationId}` }),

  'GET /years': () => ({ path: '/years' }),
  'GET /years/:fiscalYear{20[0-9][0-9]}': (world) => ({ path: `/years/${world.fiscalYear}` }),
  'GET /years/:fiscalYear{20[0-9][0-9]}/themes': (world) => ({ path: `/years/${world.fiscalYear}/themes` }),
  'GET /years/new': () => ({ path: '/years/new' }),
  'GET /api/years/municipalities': () => ({ path: '/api/years/municipalities' }),
  'POST /api/years': (world) => ({
    path: '/api/years',
    body: {
      fiscalYear: nextYear++,
      program: '地域経営部会',
      theme: '',
      advisor: '幹事',
      alumnus: 'マネ友',
      group: '対話自治体',
      sessions: '',
      teams: world.municipalities.own.code,
      visibility: 'at_once',
    },
  }),
  'POST /api/years/:fiscalYear{20[0-9][0-9]}/teams': (world) => ({
    path: `/api/years/${world.fiscalYear}/teams`,
    body: { teams: `${world.municipalities.own.code}, 第二班`, visibility: 'at_once' },
  }),
  'PUT /api/years/:fiscalYear{20[0-9][0-9]}/advisor-names': (world) => ({
    path: `/api/years/${world.openYear}/advisor-names`,
    body: { advisorNames: 'role' },
  }),
  'PUT /api/years/:fiscalYear{20[0-9][0-9]}/themes': (world) => ({
    path: `/api/years/${world.openYear}/themes`,
    body: { seen: usualThemes, themes: usualThemes },
  }),
  'POST /api/years/:fiscalYear{20[0-9][0-9]}/filing': (world) => ({
    path: `/api/years/${world.openYear}/filing`,
    body: {},
  }),
  'POST /api/years/:fiscalYear{20[0-9][0-9]}/closure': (world) => ({
    path: `/api/years/${world.openYear}/closure`,
  }),
  'POST /api/name-checks': () => ({ path: '/api/name-checks', body: { text: checkedText } }),
  'GET /groups/new': (world) => ({ path: `/groups/new?year=${world.fiscalYear}` }),
  'GET /groups/:id': (world) => ({ path: `/groups/${world.groupId}` }),

  ...comparisonRequests,

  'GET /library': () => ({ path: '/library' }),
  'GET /library/alike/:releaseId/:itemId': (world) => ({ path: `/library/alike/${world.ours}/${world.oursItem}` }),
  'POST /api/library/searches': () => ({ path: '/api/library/searches', body: { words: '', fiscalYear: 2021 } }),

  'GET /overview': (world) => ({ path: `/overview?year=${world.fiscalYear}&order=likeness` }),
  'GET /overview/alike': (world) => ({ path: `/overview/alike?year=${world.fiscalYear}` }),
  'GET /overview/pairs': (world) => ({ path: `/overview/pairs?year=${world.fiscalYear}` }),

  'GET /releases/:id': (world) => ({ path: `/releases/${world.ours}` }),
  'GET /releases/:id/themes': (world) => ({ path: `/releases/${world.ours}/themes` }),
  'PUT /api/releases/:id/items/:itemId/themes': (world) => ({
    path: `/api/releases/${world.ours}/items/${world.oursItem}/themes`,
    body: { themes: ['sdgs'], after: 0 },
  }),
  'GET /releases/:id/reads': (world) => ({ path: `/releases/${world.ours}/reads` }),
  'GET /releases/:id/reads.csv': (world) => ({ path: `/releases/${world.ours}/reads.csv?view=views` }),
  'POST /api/releases/:id/disposal': (world) => ({ path: `/api/releases/${world.ours}/disposal` }),
  'POST /api/releases/:id/withdrawal': (world) => ({
    path: `/api/releases/${world.ours}/withdrawal`,
    body: { reason: '誤りがある' },
  }),
  ...boardRequests,
  ...deskRequests,
  ...remarkRequests,
  'GET /releases/:id/outcomes': (world) => ({ path: `/releases/${world.ours}/outcomes` }),
  'GET /outcomes': () => ({ path: '/outcomes' }),
  'PUT /api/outcomes/:id/stages/:year': (world) => ({
    path: `/api/outcomes/${world.ours}/stages/2022`,
    body: { state: 'stopped', text: '担当が替わり、一度止まった', indicator: '', kept: [] },
  }),
  'DELETE /api/outcomes/:id/stages/:year': (world) => ({ path: `/api/outcomes/${world.ours}/stages/2022` }),
  'GET /submissions/:id': (world) => ({ path: `/submissions/${world.submissionId}` }),
  'GET /submissions/:id/text': (world) => ({ path: `/submissions/${world.submissionId}/text` }),
  'POST /api/submissions/:id/approval': (world) => ({
    path: `/api/submissions/${world.submissionId}/approval`,
    body: { sha256: world.sha256 },
  }),
  'POST /api/submissions/:id/return': (world) => ({
    path: `/api/submissions/${world.submissionId}/return`,
    body: { reason: '表を直してください' },
  }),
  'DELETE /api/submissions/:id': (world) => ({ path: `/api/submissions/${world.submissionId}` }),

  'GET /erasures/:id': (world) => ({ path: `/erasures/${world.erasureId}` }),
  'POST /api/erasures/:id/confirmation': (world) => ({ path: `/api/erasures/${world.erasureId}/confirmation` }),

  'POST /api/groups': (world) => ({
    path: '/api/groups',
    body: {
      fiscalYear: world.fiscalYear,
      name: '新しい対話',
      visibility: 'at_once',
      teamIds: [world.teams.own.id, world.teams.stranger.id],
    },
  }),
  'POST /api/groups/:id/teams/:teamId/acceptance': (world) => ({
    path: `/api/groups/${world.groupId}/teams/${world.teams.own.id}/acceptance`,
  }),
  'DELETE /api/groups/:id/teams/:teamId/acceptance': (world) => ({
    path: `/api/groups/${world.groupId}/teams/${world.teams.own.id}/acceptance`,
  }),
  'POST /api/groups/:id/teams/:teamId/refusal': (world) => ({
    path: `/api/groups/${world.groupId}/teams/${world.teams.own.id}/refusal`,
  }),

  'POST /api/drafts': (world) => ({ path: '/api/drafts', body: { teamId: world.teams.own.id } }),
  'GET /api/drafts/:planId/changes': (world) => ({ path: `/api/drafts/${world.planId}/changes?since=0` }),
  'POST /api/drafts/:planId/steps': (world) => ({
    path: `/api/drafts/${world.planId}/steps`,
    body: { changes: [{ id: world.itemId, base: 1, to: null }] },
  }),
  'POST /api/drafts/:planId/steps/:stepId/undo': (world) => ({
    path: `/api/drafts/${world.planId}/steps/first/undo`,
  }),
  'POST /api/drafts/:planId/restorations': (world) => ({
    path: `/api/drafts/${world.planId}/restorations`,
    body: { seq: 0, base: 1 },
  }),
  'GET /drafts': () => ({ path: '/drafts' }),
  'GET /drafts/:planId': (world) => ({ path: `/drafts/${world.planId}` }),
  'GET /drafts/:planId/:sheet': (world) => ({ path: `/drafts/${world.planId}/forces` }),
  'GET /drafts/borrow/:releaseId/:itemId': (world) => ({ path: `/drafts/borrow/${world.theirs}/${world.theirsItem}` }),
  'POST /api/drafts/:planId/borrowings': (world) => ({
    path: `/api/drafts/${world.planId}/borrowings`,
    body: { id: 'copy', releaseId: world.theirs, itemId: world.theirsItem },
  }),
  'DELETE /api/drafts/:planId/borrowings/:itemId': (world) => ({
    path: `/api/drafts/${world.planId}/borrowings/${world.itemId}`,
  }),
  'GET /drafts/:planId/versions': (world) => ({ path: `/drafts/${world.planId}/versions` }),
  'GET /drafts/:planId/report': (world) => ({ path: `/drafts/${world.planId}/report` }),
  'POST /api/drafts/:planId/report': (world) => ({
    path: `/api/drafts/${world.planId}/report`,
    body: {
      items: [{ key: 'one', sheet: 'vision', section: 'images', text: '歩いて暮らせるまち', fields: {} }],
    },
  }),
  'GET /drafts/:planId/report/:stepId': (world) => ({ path: `/drafts/${world.planId}/report/first` }),
  'DELETE /api/drafts/:planId/report/:stepId': (world) => ({ path: `/api/drafts/${world.planId}/report/first` }),
  'GET /drafts/:planId/headcount': (world) => ({ path: `/drafts/${world.planId}/headcount` }),
  'PUT /api/drafts/:planId/headcount': (world) => ({
    path: `/api/drafts/${world.planId}/headcount`,
    body: { base: 0, ...typedOf({ ...emptyHeadcount, holders: { director: 14, section_head: 80 } }) },
  }),
  'GET /drafts/:planId/respondents': (world) => ({ path: `/drafts/${world.planId}/respondents` }),
  'POST /api/drafts/:planId/respondents': (world) => ({
    path: `/api/drafts/${world.planId}/respondents`,
    body: { choices: [{ place: world.rolePlace, word: '関係者' }] },
  }),
  'GET /drafts/:planId/hiding': (world) => ({ path: `/drafts/${world.planId}/hiding` }),
  'GET /api/drafts/:planId/decisions': (world) => ({ path: `/api/drafts/${world.planId}/decisions` }),
  'POST /api/drafts/:planId/decisions': (world) => ({
    path: `/api/drafts/${world.planId}/decisions`,
    body: { decisions: [{ place: 'here', treatment: 'label' }], dropped: ['one'] },
  }),
  'PUT /api/drafts/:planId/roster/:id': (world) => ({
    path: `/api/drafts/${world.planId}/roster/r2`,
    body: { name: '桑島千尋', kind: 'other' },
  }),
  'DELETE /api/drafts/:planId/roster/:id': (world) => ({ path: `/api/drafts/${world.planId}/roster/r1` }),
  'GET /drafts/:planId/erasures': (world) => ({ path: `/drafts/${world.planId}/erasures` }),
  'POST /api/drafts/:planId/erasures/search': (world) => ({
    path: `/api/drafts/${world.planId}/erasures/search`,
    body: { words: ['自分たちの原稿'] },
  }),
  'POST /api/drafts/:planId/erasures': (world) => ({
    path: `/api/drafts/${world.planId}/erasures`,
    body: { id: `new-${world.run}`, words: ['自分たちの原稿'], seq: 1, lookedUpTo: 99, whole: [world.itemId] },
  }),
  'POST /api/drafts/:planId/erasures/:id/rest': (world) => ({
    path: `/api/drafts/${world.planId}/erasures/${world.erasureId}/rest`,
  }),
  'GET /drafts/:planId/municipality': (world) => ({ path: `/drafts/${world.planId}/municipality` }),
  'PUT /api/drafts/:planId/hidden-municipality': (world) => ({
    path: `/api/drafts/${world.planId}/hidden-municipality`,
  }),
  'DELETE /api/drafts/:planId/hidden-municipality': (world) => ({
    path: `/api/drafts/${world.planId}/hidden-municipality`,
  }),
  'PUT /api/drafts/:planId/own-words/:id': (world) => ({
    path: `/api/drafts/${world.planId}/own-words/w1`,
    body: { word: '鯉係', instead: '固有の係' },
  }),
  'DELETE /api/drafts/:planId/own-words/:id': (world) => ({ path: `/api/drafts/${world.planId}/own-words/w1` }),
  'POST /api/drafts/:planId/submissions': (world) => ({
    path: `/api/drafts/${world.planId}/submissions`,
    body: { id: `new-${world.run}`, seq: 1 },
  }),
}
