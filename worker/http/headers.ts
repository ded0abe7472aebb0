import { createMiddleware } from 'hono/factory'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The policy of web/own-worker.ts, which lets our own built files be workers and nothing else be a script.
  'trusted-types own-worker',
].join('; ')

const always = {
  'Content-Security-Policy': policy,
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  // With no-referrer a plain form's Origin would be "null", which tells nobody where it came from.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Frame-Options': 'DENY',
}

/** On every answer, errors and static files included. Only files whose name is a hash of their content may be kept by a cache. */
export const securityHeaders = createMiddleware(async (c, next) => {
  await next()
  // An answer of ASSETS has immutable headers.
  c.res = new Response(c.res.body, c.res)
  for (const [name, value] of Object.entries(always)) c.res.headers.set(name, value)
  const hashed = c.req.path.startsWith('/assets/') && c.res.status === 200
  c.res.headers.set('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-store')
  c.res.headers.delete('Server')
})
