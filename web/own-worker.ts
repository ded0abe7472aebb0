/** The part of the browser's trusted types that is used here; TypeScript does not know them yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string }
}

/** The one way in which this site turns an address into a script: the content security policy knows this name alone. */
const policy = globalThis.window
  ? (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('own-worker', { createScriptURL: ownFile })
  : undefined

/** Starts a module worker from one of our own built files. */
export function startWorker(url: string) {
  return new Worker(policy ? policy.createScriptURL(url) : ownFile(url), { type: 'module' })
}

function ownFile(url: string) {
  if (!/^\/assets\/[\w.-]+\.js$/.test(url)) throw new TypeError('no built file of this site')
  return url
}
