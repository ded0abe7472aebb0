import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../scripts/architecture/check.ts'
import { toSource } from '../../scripts/architecture/source.ts'

const stylesheet = '<p style={{ color: 1 }}>'

describe('the architecture checks refuse', () => {
  it.each([
    ['worker/plans/queries.ts', `import { a } from '../publication/queries.ts'`, '"plans" may not use "publication"'],
    ['worker/library/routes.ts', `import { a } from '../boards/rules.ts'`, '"library" may not use "boards"'],
    ['worker/feedback/routes.ts', `import { send } from '../notifications/mail.ts'`, 'nobody calls notifications'],
    ['worker/gossip/routes.ts', ``, 'feature "gossip" has no row'],
    ['worker/comparison/queries.ts', `import { items } from '../../db/vault/plans.ts'`, 'out of reach of "comparison"'],
    ['worker/home/pages.tsx', `import type { Finding } from '../deidentification/rules.ts'`, 'out of reach of "home"'],
    ['worker/exports/routes.ts', `export const routes = new Hono<VaultEnv>()`, 'names VaultEnv'],
    [
      'web/plans/plan-page.tsx',
      `import { saveItem } from '../../worker/plans/queries.ts'`,
      'brings drizzle-orm to the browser',
    ],
    [
      'web/plans/plan-page.tsx',
      `import {\n  plans,\n} from '../../db/vault/plans.ts'`,
      'db/vault/plans.ts to the browser',
    ],
    ['worker/plans/rules.ts', `import { Button } from '../../web/ui/button.tsx'`, 'only pages.tsx renders'],
    ['worker/plans/rules.ts', `import { readFileSync } from 'node:fs'`, 'not there where this runs'],
    ['db/exchange/groups.ts', `import { plans } from '../vault/plans.ts'`, 'know nothing of each other'],
    ['worker/plans/queries.ts', 'db.prepare(`select * from plans where id = ${id}`)', 'put together from text'],
    ['worker/plans/queries.ts', 'db.prepare("select * from plans where id = " + id)', 'put together from text'],
    ['worker/deidentification/finder/names.ts', `import { eq } from 'drizzle-orm'`, 'must stay pure'],
    ['worker/plans/queries.ts', 'sql.raw(order)', 'put together from text'],
    ['worker/plans/queries.ts', 'sql`${a} is null or (${b} or ${c})`', 'in parentheses'],
    ['web/ui/note.tsx', 'element.innerHTML = text', 'raw HTML'],
    ['web/ui/note.tsx', '<p dangerouslySetInnerHTML={{ __html }} />', 'raw HTML'],
    ['web/ui/note.tsx', stylesheet, 'inline styles'],
    ['web/plans/draft.ts', `localStorage.setItem('draft', text)`, 'nothing stays in the browser'],
    ['web/reports/box.tsx', `fetch('/', { method: 'POST', body: file })`, 'with its name and metadata'],
    ['worker/reports/routes.ts', 'await c.req.formData()', 'with its name and metadata'],
    ['web/plans/draft.ts', '// oxlint-disable-next-line', 'a check is switched off'],
    ['tests/plans.test.ts', `it.only('works', () => {})`, 'a check is switched off'],
    ['web/plans/draft.ts', 'a\n'.repeat(301), '301 lines'],
  ])('%s with %s', (path, text, fault) => {
    const queries = toSource('worker/plans/queries.ts', `import { eq } from 'drizzle-orm'`)
    const faults = faultsOf([...(path === queries.path ? [] : [queries]), toSource(path, text)])
    expect(faults.join('\n')).toContain(fault)
  })
})

describe('the architecture checks let pass', () => {
  it.each([
    ['worker/publication/routes.ts', `import { sheets } from '../plans/sheets.ts'`],
    ['worker/comparison/queries.ts', `import { findRelease } from '../publication/queries.ts'`],
    ['worker/deidentification/queries.ts', `import { items } from '../../db/vault/plans.ts'`],
    ['worker/plans/schema.ts', `import { isMyNumber } from '../deidentification/finder/numbers.ts'`],
    ['worker/plans/pages.tsx', `import PlanPage from '../../web/plans/plan-page.tsx'`],
    ['worker/auth/mail.ts', `import { mailTexts } from '../../web/auth/mail-texts.ts'`],
    ['web/plans/plan-page.tsx', `import type { routes } from '../../worker/plans/routes.ts'`],
    ['web/plans/plan-page.tsx', `import { sheets } from '../../worker/plans/sheets.ts'`],
    ['worker/plans/queries.ts', 'sql`(${a} is null or ${b})`'],
    ['worker/plans/queries.ts', 'db.run(sql`delete from plans where id = ${id}`)'],
    ['tests/plans.test.ts', `vi.stubGlobal('localStorage', undefined)`],
  ])('%s with %s', (path, text) => {
    const sheets = toSource('worker/plans/sheets.ts', 'export const sheets = {}')
    expect(faultsOf([sheets, toSource(path, text)])).toEqual([])
  })
})
