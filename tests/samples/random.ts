/** Repeatable choices: the same seed writes the same report. */
export interface Random {
  below(bound: number): number
  chance(share: number): boolean
  pick<T>(choices: readonly T[]): T
  shuffle<T>(values: readonly T[]): T[]
}

export function randomFrom(seed: number): Random {
  let state = (seed * 2654435761) >>> 0 || 1
  // xorshift32
  const next = () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
  for (let at = 0; at < 8; at++) next()
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    below,
    chance: (share) => next() < share,
    pick: (choices) => choices[below(choices.length)]!,
    shuffle(values) {
      const copy = [...values]
      for (let at = copy.length - 1; at > 0; at--) {
        const other = below(at + 1)
        ;[copy[at], copy[other]] = [copy[other]!, copy[at]!]
      }
      return copy
    },
  }
}
