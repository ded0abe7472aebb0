/** A direction among notions or letters: what it has little of, it leaves out. */
export type Vector<K> = Map<K, number>

/** The same direction, of length 1. */
export function unit<K>(vector: Vector<K>): Vector<K> {
  let square = 0
  for (const value of vector.values()) square += value * value
  const length = Math.sqrt(square) || 1
  return new Map([...vector].map(([key, value]) => [key, value / length]))
}

/** Cosine of two vectors of length 1. */
export function cosine<K>(a: Vector<K>, b: Vector<K>) {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, value] of small) sum += value * (large.get(key) ?? 0)
  return sum
}

export function addTo<K>(vector: Vector<K>, key: K, value: number) {
  vector.set(key, (vector.get(key) ?? 0) + value)
}
