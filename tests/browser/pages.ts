import { numberedSheets, sheets } from '../../worker/plans/sheets.ts'

interface Visited {
  path: string
  /** Id of one of db/demo/people.ts; nobody is signed in otherwise. */
  as?: string
  status?: number
}

const besides = Object.keys(sheets).filter((sheet) => !numberedSheets.some((numbered) => numbered === sheet))

/**
 * Every page of the app, opened by tests/browser/every-page.browser.test.ts at two widths in the demo year with
 * Toyohashi's release and the withdrawal of Ina's besides. Add yours.
 */
export const pages: Visited[] = [
  { path: '/' },
  { path: '/sign-in' },
  { path: '/data-protection' },
  { path: '/outbox' },
  { path: '/no-such-page', status: 404 },
  ...people('/notices', ['koriyama-ayaka', 'advisor-keiko', 'secretariat']),
  ...people('/', ['koriyama-ayaka', 'koriyama-takashi', 'advisor-keiko', 'alumnus-hikaru', 'secretariat']),
  ...people('/library', ['koriyama-ayaka', 'koriyama-takashi', 'secretariat']),
  { path: '/library#words=対話', as: 'koriyama-ayaka' },
  { path: '/library#words=見当たらない&sheet=forces&size=under10', as: 'advisor-keiko' },
  ...people('/overview', ['koriyama-ayaka', 'koriyama-takashi', 'advisor-keiko', 'secretariat']),
  { path: '/overview?year=2021&by=sheets&order=likeness', as: 'toyohashi-naoki' },
  ...people('/overview/alike', ['koriyama-ayaka', 'advisor-keiko', 'secretariat']),
  { path: '/overview/pairs?year=2021', as: 'secretariat' },
  ...people('/compare', ['koriyama-ayaka', 'advisor-keiko', 'koriyama-takashi']),
  ...people('/compare/koriyama-release-1/toyohashi-release-1', ['koriyama-ayaka', 'advisor-keiko']),
  { path: '/compare/koriyama-release-1/toyohashi-release-1?sheet=drift&order=difference', as: 'toyohashi-naoki' },
  {
    path: '/compare/several?release=koriyama-release-1&release=toyohashi-release-1&sheet=vision&sheet=forces',
    as: 'koriyama-ayaka',
  },
  ...['forces', 'roadmap', 'themes', 'population'].flatMap((chart) => [
    { path: `/compare/koriyama-release-1/toyohashi-release-1/${chart}`, as: 'koriyama-ayaka' },
    {
      path: `/compare/several/${chart}?release=koriyama-release-1&release=toyohashi-release-1`,
      as: 'advisor-keiko',
    },
  ]),
  { path: '/submissions/koriyama-submission-1', as: 'koriyama-takashi' },
  { path: '/submissions/no-such-submission', as: 'koriyama-takashi', status: 404 },
  ...people('/releases/koriyama-release-1', ['koriyama-takashi', 'toyohashi-naoki', 'advisor-keiko']),
  { path: '/releases/ina-release-1', as: 'ina-makoto' },
  ...people('/releases/toyohashi-release-1/reads', ['toyohashi-naoki', 'toyohashi-yuko']),
  { path: '/releases/koriyama-release-1/reads?view=views', as: 'koriyama-takashi' },
  { path: '/releases/ina-release-1/reads', as: 'ina-makoto' },
  // What is left of it for who has read it, and for who has not.
  { path: '/releases/ina-release-1', as: 'koriyama-ayaka' },
  { path: '/releases/ina-release-1', as: 'toyohashi-naoki', status: 404 },
  ...people('/boards', ['koriyama-ayaka', 'alumnus-hikaru', 'advisor-keiko', 'secretariat']),
  { path: '/boards/reports', as: 'alumnus-hikaru' },
  { path: '/boards/search#words=異動', as: 'koriyama-ayaka' },
  ...people('/boards/continuing/record', ['koriyama-ayaka', 'secretariat']),
  ...people('/boards/continuing', ['koriyama-ayaka', 'secretariat']),
  { path: '/boards/continuing/new', as: 'koriyama-ayaka' },
  { path: '/boards/listening', as: 'alumnus-sho' },
  { path: '/boards/koriyama-toyohashi', as: 'alumnus-sho', status: 404 },
  ...people('/boards/following', ['koriyama-ayaka', 'alumnus-hikaru']),
  { path: '/boards/tags/会議', as: 'koriyama-ayaka' },
  { path: '/boards/tags/見当たらない', as: 'alumnus-hikaru' },
  ...people('/boards/directory', ['koriyama-ayaka', 'alumnus-hikaru']),
  { path: '/boards/directory?words=見当たらない', as: 'koriyama-ayaka' },
  { path: '/boards/directory', as: 'advisor-keiko', status: 404 },
  { path: '/boards/directory/me', as: 'alumnus-hikaru' },
  ...people('/boards/directory/contacts', ['koriyama-ayaka', 'alumnus-hikaru']),
  { path: '/boards/keeping', as: 'secretariat' },
  { path: '/boards/keeping', as: 'alumnus-hikaru', status: 404 },
  { path: '/boards/handing-over/members', as: 'alumnus-hikaru' },
  { path: '/boards/handing-over/members', as: 'secretariat', status: 404 },
  { path: '/boards/gatherings', as: 'koriyama-ayaka' },
  ...people('/topics/listening-2', ['koriyama-mayu', 'alumnus-sho']),
  { path: '/boards/me', as: 'alumnus-hikaru' },
  { path: '/topics/continuing-1', as: 'koriyama-ayaka' },
  { path: '/topics/continuing-1', as: 'advisor-keiko', status: 404 },
  ...people('/releases/koriyama-release-1/remarks', ['advisor-keiko', 'koriyama-ayaka', 'toyohashi-naoki']),
  ...people('/desk', ['advisor-keiko', 'advisor-taihei']),
  { path: '/desk?show=all&session=2021-3', as: 'advisor-keiko' },
  { path: '/desk', as: 'koriyama-ayaka', status: 404 },
  ...people('/advice', ['koriyama-ayaka', 'advisor-keiko']),
  { path: '/advice#words=引き継', as: 'advisor-keiko' },
  { path: '/advice#words=見当たらない', as: 'toyohashi-naoki' },
  { path: '/advice', as: 'secretariat', status: 404 },
  { path: '/advice/sessions/2021/3', as: 'koriyama-ayaka' },
  { path: '/advice/sessions/2021/3', as: 'advisor-keiko' },
  ...people('/releases/koriyama-release-1/outcomes', ['koriyama-ayaka', 'alumnus-hikaru', 'toyohashi-naoki']),
  ...people('/outcomes', ['alumnus-hikaru', 'secretariat']),
  ...people('/remarks/new', ['advisor-keiko', 'toyohashi-naoki']),
  { path: '/remarks/new', as: 'koriyama-takashi', status: 404 },
  { path: '/teams/koriyama/remarks', as: 'koriyama-ayaka' },
  { path: '/teams/koriyama/remarks', as: 'advisor-keiko', status: 404 },
  { path: '/groups/koriyama-toyohashi', as: 'koriyama-ayaka' },
  { path: '/groups/koriyama-toyohashi', as: 'secretariat' },
  { path: '/groups/new?year=2021&q=豊橋&team=koriyama', as: 'secretariat' },
  { path: '/years', as: 'secretariat' },
  { path: '/years/new', as: 'secretariat' },
  { path: '/years/2021', as: 'secretariat' },
  { path: '/years/2021/themes', as: 'secretariat' },
  { path: '/years/2021/conflicts', as: 'secretariat' },
  { path: '/years/2021/themes', as: 'koriyama-ayaka', status: 404 },
  ...people('/account', ['koriyama-ayaka', 'secretariat']),
  ...people('/invitations', ['koriyama-takashi', 'secretariat']),
  { path: '/drafts', as: 'koriyama-ayaka' },
  ...[...numberedSheets, ...besides].map((sheet) => ({ path: `/drafts/koriyama/${sheet}`, as: 'koriyama-ayaka' })),
  { path: '/drafts/koriyama/versions', as: 'koriyama-ayaka' },
  { path: '/drafts/koriyama/versions?from=3&to=14', as: 'koriyama-ayaka' },
  { path: '/drafts/koriyama/report', as: 'koriyama-ayaka' },
  { path: '/drafts/koriyama/headcount', as: 'koriyama-ayaka' },
  { path: '/drafts/koriyama/respondents', as: 'koriyama-ayaka' },
  { path: '/drafts/toyohashi/respondents', as: 'toyohashi-naoki' },
  { path: '/drafts/ina/respondents', as: 'ina-ryo' },
  { path: '/drafts/koriyama/municipality', as: 'koriyama-ayaka' },
  { path: '/drafts/koriyama/hiding', as: 'koriyama-ayaka' },
  { path: '/drafts/koriyama/erasures', as: 'koriyama-ayaka' },
  { path: '/erasures/no-such-erasure', as: 'koriyama-takashi', status: 404 },
  { path: '/drafts/toyohashi/hiding', as: 'toyohashi-naoki' },
  { path: '/drafts/toyohashi/hiding?find=server', as: 'toyohashi-naoki' },
  { path: '/drafts/toyohashi/vision', as: 'koriyama-ayaka', status: 404 },
]

function people(path: string, ids: string[]): Visited[] {
  return ids.map((as) => ({ path, as }))
}
