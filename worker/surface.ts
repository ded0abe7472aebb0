import type { SheetId } from './plans/sheets.ts'
import type { ReadableRelease } from './publication/releases.ts'

export type { ReadableRelease }

/** Those to whom text of a release may come: its own municipality, teams of other municipalities, advisors. */
export type Audience = 'house' | 'partners' | 'advisors'

/** Says on screen what it is: web/publication/gate-texts.ts. */
export type SurfaceName =
  | 'release'
  | 'comparison'
  | 'comparison_file'
  | 'charts'
  | 'library'
  | 'remarks'
  | 'outcomes'
  | 'boards'

/** What is sent, as it is sent. Two of them stand apart: nobody reads from the end of one into the next. */
export interface Sent {
  format: 'html' | 'json' | 'csv' | 'text'
  body: string
}

/**
 * A way by which the text of a release reaches somebody: a page, a feed, a file, what a search looks in. Every feature
 * that shows releases exports one for each and enters it in worker/surfaces.ts: the gate renders them all before anything
 * can be approved.
 */
export interface Surface {
  name: SurfaceName
  audiences: Audience[]
  /** The routes whose answers it stands for, as the router knows them. */
  routes: string[]
  /** Where it shows some sheets only: those of which it shows every item. */
  sheets?: SheetId[]
  /** Everything that it would say of this release if it were out. Pure: it reads and keeps nothing. */
  render: (release: ReadableRelease) => Sent[]
}

/**
 * What the gate searched before a text could wait for approval, and how it searched; it found nothing, or there would be no
 * report. It names nothing of what is protected, because the approver and EXCHANGE must not hold it.
 */
export interface GateReport {
  /** Of the bytes that were searched. */
  sha256: string
  /** Number of the rules by which was searched. */
  rules: number
  /** Whether the dictionary and model of names were there. */
  dictionary: boolean
  /** How many protected names and texts were searched for. */
  names: number
  texts: number
  surfaces: { name: SurfaceName; audiences: Audience[]; characters: number }[]
}
