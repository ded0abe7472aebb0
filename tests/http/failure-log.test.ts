import { expect, it, vi } from 'vitest'
import { logFailure } from '../../worker/log-failure.ts'

it('says where something failed, and nothing of a message that goes over several lines', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  logFailure(new Error('Failed query: insert into items\nparams: 桑島 千尋の話\nat noon'))
  const said = log.mock.calls.flat().join('\n')
  log.mockRestore()
  expect(said).toContain('failure-log.test.ts')
  for (const words of ['Failed query', '桑島', 'noon']) expect(said).not.toContain(words)
})
