import { build } from 'esbuild'

/** A module as the worker has it: Node cannot read the pages among what it imports as they are written. */
export async function bundle<Module>(path: string): Promise<Module> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    platform: 'node',
    define: { LOCAL: 'true' },
  })
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  return (await import(`data:text/javascript;base64,${code}`)) as Module
}
