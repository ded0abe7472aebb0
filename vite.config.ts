import { readFileSync } from 'node:fs'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

const nameModel = 'worker/deidentification/model/names.bin.gz'

export default defineConfig({
  plugins: [
    preact(),
    {
      // A file of its own beside the scripts, named by its content: the worker is too small for it, and browsers may keep it.
      name: 'name-model',
      buildStart() {
        const source = readFileSync(nameModel)
        this.emitFile({ type: 'asset', name: 'names.bin.gz', originalFileName: nameModel, source })
      },
    },
  ],
  publicDir: 'web/public',
  build: {
    outDir: 'dist/web',
    manifest: 'manifest.json',
    cssCodeSplit: false,
    // Each page's document names what it needs: no list of all pages' files travels with every page.
    modulePreload: false,
    rolldownOptions: {
      input: ['web/main.tsx', 'web/deidentification/finder-worker.ts'],
      checks: { pluginTimings: false },
    },
  },
})
