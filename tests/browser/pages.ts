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
]
