import type { RosterEntry } from '../../worker/deidentification/finder/find-identifiers.ts'
import type { Surroundings } from '../../worker/deidentification/municipality/surroundings.ts'
import type { Located, Searched } from '../../worker/deidentification/review.ts'

/** Addresses of the built files that find in the browser; their names are hashes of their content. */
export interface FinderFiles {
  script: string
  model: string
}

/** What the page asks of the finder; answers carry the same `run`, so that one that came too late can be told. */
export interface Search {
  run: number
  model: string
  passages: Searched[]
  roster: RosterEntry[]
  surroundings: Surroundings | undefined
  municipality: string
}

/** What the finder tells: bytes of the model that have arrived (`total` is 0 where nobody says), then what was found. */
export type FinderNews =
  | { step: 'loading'; loaded: number; total: number }
  | { step: 'finding' }
  | { step: 'found'; run: number; findings: Located[]; took: number }
  | { step: 'failed'; run: number }
