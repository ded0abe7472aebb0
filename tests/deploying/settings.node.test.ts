import { expect, it } from 'vitest'
import { findUnset } from '../../scripts/deploying/settings.ts'

const example = `
routes = [{ pattern = "plans.example.jp", custom_domain = true }]
[vars]
ORIGIN = "https://plans.example.jp"
MAIL_FROM = "noreply@plans.example.jp"
[[d1_databases]]
database_id = "00000000-0000-0000-0000-000000000001"
`

it('refuses to deploy with the example settings', () => {
  expect(findUnset(example)).toHaveLength(3)
})

it('deploys once ids, hostname and sender are set', () => {
  const filled = example
    .replaceAll('plans.example.jp', 'plan.city.koriyama.lg.jp')
    .replaceAll('00000000-0000-0000-0000-00000000000', '3f0c9d2e-5c1f-4f7e-9a51-0c8a5c1b7d4')
  expect(findUnset(filled)).toEqual([])
})
