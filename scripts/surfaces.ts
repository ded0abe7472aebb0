import { build } from 'esbuild'
import type { Surface } from '../worker/surface.ts'

/** The surfaces as the worker has them: Node cannot read the pages among them as they are written. */
export async function bundleSurfaces(): Promise<Surface[]> {
  const { outputFiles } = await build({
    entryPoints: ['worker/surfaces.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    platform: 'node',
    define: { LOCAL: 'true' },
  })
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  const { surfaces } = (await import(`data:text/javascript;base64,${code}`)) as { surfaces: Surface[] }
  return surfaces
}
