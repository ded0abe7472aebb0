// Prefectures end with 47: no real municipality has such a code.
let next = 48_000 + Math.floor(Math.random() * 40_000)

/** A 全国地方公共団体コード with a right check digit that no other caller has. */
export function municipalityCode() {
  const digits = String(next++)
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return `${digits}${(11 - (sum % 11)) % 10}`
}
