/** A municipality, as the ministry lists it. */
export interface Facts {
  code: string
  name: string
  /** In hiragana, with the し, まち or むら at its end. */
  kana: string
  prefecture: string
  kind: string
  population: number | null
  similarGroup: string | null
}

/** Another municipality whose name says where this one is. */
export interface Other {
  name: string
  /** `near`: within 30 km, or of the same county; `prefecture`: of the same prefecture; `partner`: in a group with the team. */
  relation: 'near' | 'prefecture' | 'partner'
}

/** A word that only this municipality uses, as the team entered it. */
export interface OwnWord {
  id: string
  word: string
  /** What is proposed in its place. */
  instead: string
}

/** Official figures by year, as published; null where none is. */
export interface OfficialSeries {
  years: number[]
  values: (number | null)[]
}

/** Everything that may give a hidden municipality away. */
export interface Surroundings {
  own: Facts
  others: Other[]
  series: OfficialSeries[]
  ownWords: OwnWord[]
}

interface Position {
  latitude: number | null
  longitude: number | null
}

const nearKm = 30
const earthKm = 6371

/** Kilometres between two offices; infinite where one has no position. */
export function distanceKm(one: Position, other: Position) {
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null)
    return Infinity
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [north, east] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)]
  const across = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2
  return 2 * earthKm * Math.asin(Math.sqrt(Math.sin(north / 2) ** 2 + across))
}

/** Degrees of latitude and longitude within which all lies that is near. */
export function nearBox({ latitude, longitude }: Position) {
  const north = ((nearKm / earthKm) * 180) / Math.PI
  const east = north / Math.cos(((latitude ?? 0) * Math.PI) / 180)
  return {
    south: (latitude ?? 0) - north,
    north: (latitude ?? 0) + north,
    west: (longitude ?? 0) - east,
    east: (longitude ?? 0) + east,
  }
}

/** Towns and villages of one county have codes of one block of twenty, the first of which begins at 301. */
export function isSameCounty(one: string, other: string) {
  const block = (code: string) => {
    const number = Number(code.slice(2, 5))
    return number > 300 ? `${code.slice(0, 2)} ${Math.floor((number - 301) / 20)}` : code
  }
  return block(one) === block(other)
}

export function relationOf(
  own: Position & { code: string; prefecture: string },
  other: typeof own,
): Other['relation'] | undefined {
  if (distanceKm(own, other) <= nearKm || isSameCounty(own.code, other.code)) return 'near'
  return own.prefecture === other.prefecture ? 'prefecture' : undefined
}
