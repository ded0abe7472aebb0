import { build } from 'vite'

/** Pages name the built files, so tests need them; `npm test` has built them before. */
export default async function buildWeb() {
  if (!process.env['WEB_IS_BUILT']) await build({ logLevel: 'warn' })
}
