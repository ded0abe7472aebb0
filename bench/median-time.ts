const times = 15

/** Milliseconds that the middle one of fifteen runs takes. */
export async function medianTime(run: () => Promise<unknown>) {
  const took = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await run()
    took.push(performance.now() - start)
  }
  return took.toSorted((a, b) => a - b)[Math.floor(times / 2)]!
}
