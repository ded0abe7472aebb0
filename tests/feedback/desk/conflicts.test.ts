import { expect, it } from 'vitest'
import { itemsSaying, releasePlan } from '../../support/plans.ts'
import { scenario } from '../../support/scenario.ts'

it('ends an advisor’s reading of a municipality at once, until the secretariat takes it back', async () => {
  const made = await scenario()
  const { id } = await releasePlan(made, 'own', itemsSaying('窓口で待つ時間が長い'))
  const { code, name } = made.municipalities.own
  const statuses = async () => {
    const paths = [`/releases/${id}`, `/releases/${id}/remarks`, `/api/desk/${id}/note`]
    return Promise.all(paths.map(async (path) => (await made.as('advisor').get(path)).status))
  }
  expect(await statuses()).toEqual([200, 200, 200])
  expect((await made.as('advisor').post('/api/desk/conflicts', { municipality: `試験県 ${name}` })).status).toBe(201)
  expect((await made.as('advisor').post('/api/desk/conflicts', { municipality: code })).status).toBe(201)
  expect(await statuses()).toEqual([404, 404, 404])
  expect(await (await made.as('advisor').get('/api/desk/conflicts')).text()).toContain(`試験県${name}`)

  expect(await (await made.as('secretariat').get('/years/2021/conflicts')).text()).toContain(`advisor ${made.run}`)
  const path = `/api/desk/conflicts/${made.ids.advisor}/${code}`
  expect((await made.as('advisor').delete(path)).status).toBe(404)
  expect(await statuses()).toEqual([404, 404, 404])
  expect((await made.as('secretariat').delete(path)).status).toBe(200)
  expect(await statuses()).toEqual([200, 200, 200])
})

it('asks for a name that is there', async () => {
  const made = await scenario()
  for (const municipality of ['どこにもない市', '', 'あ'.repeat(41)]) {
    const answer = await made.as('advisor').post('/api/desk/conflicts', { municipality })
    expect(answer.status).toBe(422)
    expect(JSON.stringify(await answer.json())).toContain('#/municipality')
  }
})
