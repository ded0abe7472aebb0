import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [preact()],
  publicDir: 'web/public',
  build: {
    outDir: 'dist/web',
    manifest: 'manifest.json',
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'web/main.tsx', checks: { pluginTimings: false } },
  },
})
