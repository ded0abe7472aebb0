/**
 * Pages that tests/browser/every-page.browser.test.ts opens, at two widths, in the demo year with Toyohashi's release
 * besides; `as` is one of db/demo/people.ts. Add yours.
 */
export const pages: { path: string; as?: string }[] = [
  { path: '/' },
  { path: '/sign-in' },
  { path: '/', as: 'koriyama-ayaka' },
  { path: '/', as: 'koriyama-takashi' },
  { path: '/', as: 'advisor-keiko' },
  { path: '/', as: 'secretariat' },
  { path: '/compare', as: 'koriyama-ayaka' },
  { path: '/compare/koriyama-release-1/toyohashi-release-1', as: 'koriyama-ayaka' },
  { path: '/', as: 'alumnus-hikaru' },
  { path: '/submissions/koriyama-submission-1', as: 'koriyama-takashi' },
  { path: '/releases/koriyama-release-1', as: 'koriyama-takashi' },
  { path: '/releases/koriyama-release-1', as: 'advisor-keiko' },
  { path: '/groups/koriyama-toyohashi', as: 'koriyama-ayaka' },
  { path: '/groups/new?year=2021&q=豊橋&team=koriyama', as: 'secretariat' },
  { path: '/years', as: 'secretariat' },
  { path: '/years/2021', as: 'secretariat' },
  { path: '/outbox' },
  { path: '/account', as: 'koriyama-ayaka' },
  { path: '/invitations', as: 'koriyama-takashi' },
  { path: '/invitations', as: 'secretariat' },
  { path: '/drafts', as: 'koriyama-ayaka' },
  { path: '/drafts/koriyama/vision', as: 'koriyama-ayaka' },
  { path: '/drafts/koriyama/drift', as: 'koriyama-ayaka' },
  { path: '/drafts/koriyama/forces', as: 'koriyama-ayaka' },
  { path: '/drafts/koriyama/roadmap', as: 'koriyama-ayaka' },
  { path: '/drafts/koriyama/first_steps', as: 'koriyama-ayaka' },
  { path: '/drafts/koriyama/interviews', as: 'koriyama-ayaka' },
  { path: '/drafts/koriyama/versions?from=3&to=14', as: 'koriyama-ayaka' },
]
