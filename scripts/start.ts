import { createServer } from 'node:net'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8787' }, state: { type: 'string', default: '.wrangler/state' } },
})
const port = Number(values.port)
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  leave(`ポート番号は1から65535までの数です。A port is a number from 1 to 65535.`)
}
if (!(await isFree(port))) {
  leave(
    `ポート${port}は使用中です。「npm start -- --port ${port + 1}」のように、別の番号を指定してください。\n` +
      `Port ${port} is in use: choose another one, as in "npm start -- --port ${port + 1}".`,
  )
}

// Loaded only now: they take seconds, and a busy port should be told at once.
const [{ startApp }, { default: buildWeb }] = await Promise.all([import('./app.ts'), import('./build-web.ts')])
await buildWeb()
const app = await startApp({ port, state: values.state })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // miniflare's own listener would end the process before the databases are closed.
  process.removeAllListeners(signal)
  process.once(signal, async () => {
    await app.stop()
    process.exit()
  })
}
console.log(`
  アクションプラン交流   ${app.origin}

  サインインの画面で、デモの人物を選んで入れます（郡山市・豊橋市の研究生と承認者、幹事、マネ友、事務局）。
  The sign-in page lets you enter as one of the demo year's people; mail is shown on ${app.origin}/outbox.

  ${app.loadedDemo ? '2021年度のデモを読み込みました。Loaded the demo year 2021.' : '前回のデータをそのまま使います。The data of last time is still there.'}
  Ctrl-C で終わります。Ctrl-C stops it.
`)

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

function leave(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
