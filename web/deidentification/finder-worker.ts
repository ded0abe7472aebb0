import { openNameModel, type NameModel } from '../../worker/deidentification/finder/names/model.ts'
import { Readings } from '../../worker/deidentification/finder/readings.ts'
import { locate } from '../../worker/deidentification/review.ts'
import type { FinderNews, Search } from './finder-messages.ts'

// Runs in a worker of its own, so that the page never stands still; what it is given and finds stays in this browser.
let opened: Promise<NameModel> | undefined
const readings = new Readings()

addEventListener('message', ({ data }: MessageEvent<Search>) => void search(data))

async function search({ run, model, passages, roster, ...known }: Search) {
  try {
    opened ??= open(model)
    // What needs no model is read while it is on its way.
    const ahead = timed(() => passages.forEach(({ text }) => readings.readAhead(text)))
    const names = await opened
    tell({ step: 'finding' })
    const located = timed(() => locate(passages, roster, { names, readings, ...known }))
    tell({ step: 'found', run, findings: located.result, took: ahead.took + located.took })
  } catch {
    opened = undefined
    tell({ step: 'failed', run })
  }
}

function timed<T>(work: () => T) {
  const start = performance.now()
  return { result: work(), took: performance.now() - start }
}

async function open(model: string) {
  const answer = await fetch(model)
  if (!answer.ok || !answer.body) throw new Error(`the model answers ${answer.status}`)
  const total = Number(answer.headers.get('Content-Length'))
  let loaded = 0
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      loaded += chunk.length
      tell({ step: 'loading', loaded, total })
      controller.enqueue(chunk)
    },
  })
  return openNameModel(await new Response(answer.body.pipeThrough(counting)).arrayBuffer())
}

function tell(news: FinderNews) {
  postMessage(news)
}
