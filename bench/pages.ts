/** Measured for speed: the demo year with Toyohashi's release besides, 70 items on each side; `as` is who asks. */
export const pages = [
  { name: 'home', path: '/', as: 'koriyama-ayaka' },
  { name: 'plan', path: '/drafts/koriyama/vision', as: 'koriyama-ayaka' },
  { name: 'release', path: '/releases/koriyama-release-1', as: 'toyohashi-naoki' },
  { name: 'comparison', path: '/compare/koriyama-release-1/toyohashi-release-1', as: 'koriyama-ayaka' },
]

interface CountedPage {
  name: string
  path: string
  as: string
  /** Three municipalities do not fill it; this is where it ends, and why. */
  bound?: { rows: number; why: string }
}

/** What these ask of the databases must not grow with the country. */
export const countedPages: CountedPage[] = [
  ...pages,
  { name: 'home of an approver', path: '/', as: 'koriyama-takashi' },
  { name: 'home of an advisor', path: '/', as: 'advisor-keiko' },
  { name: 'home of an alumnus', path: '/', as: 'alumnus-hikaru' },
  {
    name: 'home of the secretariat',
    path: '/',
    as: 'secretariat',
    bound: { rows: 200, why: 'the newest 20 events' },
  },
  { name: 'read ledger', path: '/releases/koriyama-release-1/reads', as: 'koriyama-takashi' },
  { name: 'submission', path: '/submissions/koriyama-submission-1', as: 'koriyama-takashi' },
  { name: 'hiding people', path: '/drafts/toyohashi/hiding', as: 'toyohashi-naoki' },
  { name: 'a year', path: '/years/2021', as: 'secretariat', bound: { rows: 1000, why: 'one page of 50' } },
  { name: 'a group', path: '/groups/koriyama-toyohashi', as: 'koriyama-ayaka' },
  {
    name: 'choice of teams for a group',
    path: '/groups/new?year=2021&q=豊橋&team=koriyama',
    as: 'secretariat',
    bound: { rows: 4000, why: 'looks through the teams of one year' },
  },
  { name: 'a year at a glance', path: '/overview?year=2021', as: 'koriyama-ayaka' },
  { name: 'teams that are alike', path: '/overview/alike?year=2021', as: 'koriyama-ayaka' },
  {
    name: 'proposed pairs',
    path: '/overview/pairs?year=2021',
    as: 'secretariat',
    bound: { rows: 3000, why: 'the first 400 teams' },
  },
  { name: 'choice of releases', path: '/compare', as: 'koriyama-ayaka' },
]
