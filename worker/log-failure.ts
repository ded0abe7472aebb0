/** Writes where something failed to the log: files and lines. A message is left out: it may quote a plan's text or an address. */
export function logFailure(error: unknown) {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  console.error(
    stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  )
}
