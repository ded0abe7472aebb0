import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { freePort } from '../support/free-port.ts'

const state = mkdtempSync(join(tmpdir(), 'exchange-'))
afterAll(() => rmSync(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))

describe('npm start', { timeout: 120_000 }, () => {
  it('loads the demo year, keeps what was written, and leaves nothing running', async () => {
    const port = await freePort()
    const first = start(port)
    await first.says('Ctrl-C')
    expect(first.output()).toContain(`http://localhost:${port}`)
    expect(first.output()).toContain('Loaded the demo year 2021')

    const cookie = await enter(port, 'koriyama-ayaka')
    expect(await homeOf(port, cookie)).toContain('渡部 彩香')
    expect(await first.stop()).toBe(0)
    await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow('fetch failed')

    const second = start(port)
    await second.says('Ctrl-C')
    expect(second.output()).toContain('The data of last time is still there')
    expect(await homeOf(port, cookie), 'the session of before is still valid').toContain('渡部 彩香')
    expect(await second.stop()).toBe(0)
  })

  it('says in one sentence that a port is in use', async () => {
    const port = await freePort()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    const started = start(port)
    expect(await started.ended).toBe(1)
    expect(started.output().trim().split('\n')).toEqual([
      expect.stringContaining(`ポート${port}は使用中です`),
      `Port ${port} is in use: choose another one, as in "npm start -- --port ${port + 1}".`,
    ])
    other.close()
  })

  it.each(['0', '70000', 'https'])('refuses %s as a port', async (port) => {
    const started = start(port)
    expect(await started.ended).toBe(1)
    expect(started.output()).toContain('A port is a number from 1 to 65535')
  })
})

function start(port: number | string) {
  const child = spawn(process.execPath, ['scripts/start.ts', '--port', String(port), '--state', state], {
    env: { ...process.env, WEB_IS_BUILT: 'true' },
  })
  let text = ''
  const listeners: (() => void)[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))

  async function says(words: string) {
    const said = new Promise<void>((resolve) => {
      const look = () => text.includes(words) && resolve()
      listeners.push(look)
      look()
    })
    await Promise.race([said, ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${text}`)))])
  }
  return { says, ended, output: () => text, stop: () => stop(child, ended) }
}

async function stop(child: ChildProcess, ended: Promise<number | null>) {
  child.kill('SIGINT')
  return ended
}

async function enter(port: number, person: string) {
  const origin = `http://localhost:${port}`
  const answer = await fetch(`${origin}/demo/enter`, {
    method: 'POST',
    headers: { Origin: origin },
    body: new URLSearchParams({ person }),
    redirect: 'manual',
  })
  return answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''
}

async function homeOf(port: number, cookie: string) {
  const answer = await fetch(`http://localhost:${port}/`, { headers: { Cookie: cookie } })
  return answer.text()
}
