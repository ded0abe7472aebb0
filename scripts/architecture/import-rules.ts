import { featureOf, type Source } from './source.ts'

/** What is wrong with a file, a sentence each. `all` are all files, by path. */
export type Rule = (source: Source, all: Map<string, Source>) => string[]

// A feature uses features of earlier rows, and itself.
const rows = [
  ['http', 'mail', 'auth', 'names', 'municipalities', 'groups', 'search'],
  ['plans'],
  ['reports', 'deidentification'],
  ['publication'],
  ['comparison', 'feedback', 'library', 'boards', 'outcomes'],
  ['charts', 'exports', 'overview'],
  ['home'],
]
const ground = new Set(rows[0])
// Pure: they see only the text that they are given. My Number is refused and names are found wherever somebody writes; what
// items say alike is asked where they are filed, compared and found.
const pure = ['worker/deidentification/finder/', 'worker/comparison/notions/', 'worker/comparison/alignment/']
const isPure = (path: string) => pure.some((folder) => path.startsWith(folder))
// The doors through which hidden text is handed over, its erasure is asked for, and an item of a release is taken into a draft:
// they take a snapshot or ids, and the exchange, and cannot reach the vault.
const door = new Set([
  'worker/publication/submit.ts',
  'worker/publication/snapshot.ts',
  'worker/publication/ask-erasure.ts',
  'worker/publication/take-item.ts',
  'worker/publication/thanks.ts',
])
const rowOf = (feature: string) => rows.findIndex((row) => row.includes(feature))

/** Features point one way, so that what leaves a municipality stays in one folder. */
export const featuresPointOneWay: Rule = ({ path, imports }) => {
  const feature = featureOf(path)
  if (!feature) return []
  if (rowOf(feature) < 0 && feature !== 'notifications') {
    return [`feature "${feature}" has no row in scripts/architecture/import-rules.ts: say which features it may use`]
  }
  return imports.flatMap(({ from }) => {
    const other = featureOf(from)
    if (!other || other === feature || isPure(from) || door.has(from)) return []
    if (other === 'notifications') return [`imports ${from}: a write appends to events, nobody calls notifications`]
    const mayUse =
      feature === 'notifications' || rowOf(other) < rowOf(feature) || (ground.has(other) && ground.has(feature))
    return mayUse ? [] : [`imports ${from}: "${feature}" may not use "${other}"`]
  })
}

const vaultFeatures = new Set(['plans', 'reports', 'deidentification', 'http'])

/** Raw text cannot be read where foreign requests are answered: not even its types are in reach. */
export const vaultStaysClosed: Rule = ({ path, text, imports }) => {
  const feature = featureOf(path)
  if (!feature || vaultFeatures.has(feature)) return []
  const reached = imports.filter(
    ({ from }) =>
      from.startsWith('db/vault/') ||
      (/^worker\/(plans|reports|deidentification)\//.test(from) && from !== 'worker/plans/sheets.ts' && !isPure(from)),
  )
  const named = /\bVault(Env|Db|Bindings)\b/.exec(text)
  return [
    ...reached.map(({ from }) => `imports ${from}: raw text is out of reach of "${feature}"`),
    ...(named ? [`names ${named[0]}: raw text is out of reach of "${feature}"`] : []),
  ]
}

/** The browser gets types and pure rules of the worker, nothing that reads a database or answers a request. */
export const webTakesOnlyPureCode: Rule = ({ path, imports }, all) => {
  if (!path.startsWith('web/')) return []
  return imports
    .filter(({ from, isType }) => !isType && /^(worker|db)\//.test(from))
    .flatMap(({ from }) => {
      const impure = findImpure(from, all, new Set())
      return impure ? [`imports ${from}, which brings ${impure} to the browser`] : []
    })
}

function findImpure(path: string, all: Map<string, Source>, seen: Set<string>): string | undefined {
  if (
    /^(db\/(vault|exchange|guard)|worker\/(http|index|env|policy|problem)\b)|^(hono|drizzle-orm|better-auth)\b/.test(
      path,
    )
  )
    return path
  if (seen.has(path)) return undefined
  seen.add(path)
  for (const { from, isType } of all.get(path)?.imports ?? []) {
    const impure = isType ? undefined : findImpure(from, all, seen)
    if (impure) return impure
  }
  return undefined
}

/** The finder, the reader of notions and the plan's shape are used everywhere, so they must stay free of databases. */
export const sharedCodeIsPure: Rule = ({ path }, all) => {
  if (path !== 'worker/plans/sheets.ts' && !isPure(path)) return []
  const impure = findImpure(path, all, new Set())
  return impure ? [`brings ${impure}: it is used everywhere and must stay pure`] : []
}

const rendersPages = /^worker\/([^/]+\/([^/]+\/)?pages\.tsx|http\/(problem-)?page\.tsx)$/

/** Only the pages.tsx of a feature or of a part of it hands data to components, and the page of problems; texts and dates are pure and may be used for mail. */
export const workerRendersInOnePlace: Rule = ({ path, imports }) => {
  if (!path.startsWith('worker/') || rendersPages.test(path)) return []
  return imports
    .filter(
      ({ from, isType }) => !isType && from.startsWith('web/') && !/^web\/(i18n|dates)\.ts$|texts\.ts$/.test(from),
    )
    .map(({ from }) => `imports ${from}: only pages.tsx renders components`)
}

/** Workers and browsers have no Node. */
export const noNode: Rule = ({ path, imports }) => {
  if (!/^(worker|web)\//.test(path)) return []
  return imports
    .filter(({ from }) => from.startsWith('node:') || /^(scripts|tests)\//.test(from))
    .map(({ from }) => `imports ${from}, which is not there where this runs`)
}

export const databasesStayApart: Rule = ({ path, imports }) => {
  const [, own] = /^db\/(vault|exchange)\//.exec(path) ?? []
  if (!own) return []
  const other = own === 'vault' ? 'exchange' : 'vault'
  return imports
    .filter(({ from }) => from.startsWith(`db/${other}/`))
    .map(({ from }) => `imports ${from}: the two databases know nothing of each other`)
}
