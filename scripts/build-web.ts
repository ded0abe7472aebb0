import { build } from 'vite'

/** The files that pages name. `npm test` builds them once for everything that it starts. */
export default async function buildWeb() {
  if (!process.env['WEB_IS_BUILT']) await build({ logLevel: 'warn' })
}
