import './env.ts'
import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { startApp } from './app.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '8787' } } })
const port = Number(values.port)
if (!(await isFree(port))) {
  console.error(
    `ポート${port}は使用中です。「npm start -- --port ${port + 1}」のように、別の番号を指定してください。\n` +
      `Port ${port} is in use: choose another one, as in "npm start -- --port ${port + 1}".`,
  )
  process.exit(1)
}

await build({ logLevel: 'warn' })
const app = await startApp({ port, state: '.wrangler/state' })
console.log(`
  アクションプラン交流   ${app.origin}

  「サインイン」から、デモの人物を選んで入れます（郡山市・豊橋市の研究生と承認者、幹事、マネ友、事務局）。
  Choose "Sign in" and enter as one of the demo year's people; mail is shown on ${app.origin}/outbox.
  ${app.loadedDemo ? '2021年度のデモを読み込みました。Loaded the demo year 2021.' : '前回のデータをそのまま使います。The data of last time is still there.'}
  Ctrl-C で終わります。Ctrl-C stops it.
`)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, async () => {
    await app.stop()
    process.exit()
  })
}

/** On every address that "localhost" may mean. */
async function isFree(number: number) {
  for (const host of ['127.0.0.1', '::1']) {
    const busy = await new Promise<boolean>((resolve) => {
      const server = createServer()
      server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'))
      server.listen(number, host, () => server.close(() => resolve(false)))
    })
    if (busy) return false
  }
  return true
}
