/** Results that are worth keeping in the isolate, up to a total weight; the one not asked for the longest goes first. */
export class Recent<T> {
  readonly #kept = new Map<string, { made: T; weight: number }>()
  readonly #most: number
  readonly #weigh: (made: T) => number
  #total = 0

  constructor(most: number, weigh: (made: T) => number) {
    this.#most = most
    this.#weigh = weigh
  }

  /** What was made for this key before, or is made now. The key holds everything that the result depends on. */
  get(key: string, make: () => T): T {
    const found = this.#kept.get(key)
    if (found) {
      this.#kept.delete(key)
      this.#kept.set(key, found)
      return found.made
    }
    const made = make()
    const weight = key.length + this.#weigh(made)
    this.#kept.set(key, { made, weight })
    this.#total += weight
    for (const [oldest, { weight: freed }] of this.#kept) {
      if (this.#total <= this.#most || oldest === key) break
      this.#kept.delete(oldest)
      this.#total -= freed
    }
    return made
  }
}
