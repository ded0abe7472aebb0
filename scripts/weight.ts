import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const firstPages = ['web/home/welcome-page.tsx', 'web/home/home-page.tsx', 'web/auth/sign-in-page.tsx']
const mostScript = 20_000
const mostWorker = 1_000_000

type Manifest = Record<string, { file: string; imports?: string[] }>

/** Script of each page, gzipped: the entry, the page's own file and all that they import. */
export function pageWeights() {
  const manifest: Manifest = JSON.parse(readFileSync('dist/web/manifest.json', 'utf8'))
  const pages = Object.keys(manifest).filter((key) => key.endsWith('-page.tsx'))
  return pages.map((page) => {
    const files = filesOf(manifest, ['web/main.tsx', page])
    return { page, script: files.reduce((sum, file) => sum + gzipped(`dist/web/${file}`), 0) }
  })
}

export function checkPageWeight() {
  const heavy = pageWeights().filter(({ page, script }) => firstPages.includes(page) && script > mostScript)
  const styles = styleFiles()
  return [
    ...heavy.map(({ page, script }) => `${page}: ${script} bytes of script gzipped, ${mostScript} are the most`),
    ...(styles.length > 1 ? [`${styles.length} stylesheets, one is the most`] : []),
  ].join('\n')
}

/** What a browser loads to find names, as it travels; the model is packed already. */
export function finderWeights() {
  const manifest: Manifest = JSON.parse(readFileSync('dist/web/manifest.json', 'utf8'))
  const files = filesOf(manifest, ['web/deidentification/finder-worker.ts'])
  const model = manifest['worker/deidentification/model/names.bin.gz']?.file
  return {
    script: files.reduce((sum, file) => sum + gzipped(`dist/web/${file}`), 0),
    model: model ? readFileSync(`dist/web/${model}`).length : 0,
  }
}

/** The styles of every page, gzipped. */
export function pageStyles() {
  return styleFiles().reduce((sum, file) => sum + gzipped(`dist/web/assets/${file}`), 0)
}

function styleFiles() {
  return readdirSync('dist/web/assets').filter((file) => file.endsWith('.css'))
}

/** The worker as it would be uploaded, gzipped. */
export function workerWeight() {
  return gzipped('dist/worker/index.js')
}

export function checkWorkerWeight() {
  const weight = workerWeight()
  return weight > mostWorker ? `${weight} bytes gzipped, ${mostWorker} are the most` : ''
}

function filesOf(manifest: Manifest, keys: string[], seen = new Set<string>()): string[] {
  return keys.flatMap((key) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return []
    seen.add(key)
    return [chunk.file, ...filesOf(manifest, chunk.imports ?? [], seen)]
  })
}

function gzipped(path: string) {
  return gzipSync(readFileSync(path), { level: 9 }).length
}
