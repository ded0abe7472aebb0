import { Agent, get } from 'node:http'

export interface Load {
  perSecond: number
  p50: number
  p99: number
  bytes: number
  requests: number
  /** Answers other than 200. */
  failed: number
}

/** Asks for one address over as many connections as told, each asking again as soon as it is answered. */
export async function load(
  url: URL,
  headers: Record<string, string>,
  connections: number,
  seconds: number,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let [bytes, failed] = [0, 0]
  const start = performance.now()
  const end = start + seconds * 1000

  async function askAgain() {
    while (performance.now() < end) {
      const asked = performance.now()
      const answer = await ask(url, headers, agent)
      times.push(performance.now() - asked)
      bytes = answer.bytes
      if (answer.status !== 200) failed++
    }
  }

  await Promise.all(Array.from({ length: connections }, askAgain))
  const took = (performance.now() - start) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: times.length / took, p50: at(0.5), p99: at(0.99), bytes, requests: times.length, failed }
}

function ask(url: URL, headers: Record<string, string>, agent: Agent) {
  return new Promise<{ status: number; bytes: number }>((resolve, reject) => {
    get(url, { headers, agent }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes }))
      answer.on('error', reject)
    }).on('error', reject)
  })
}
