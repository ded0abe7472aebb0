import type { ReadableRelease } from './publication/releases.ts'

/** Those to whom text of a release may come: its own municipality, teams of other municipalities, advisors. */
export type Audience = 'house' | 'partners' | 'advisors'

/** Says on screen what it is: web/publication/surface-texts.ts. */
export type SurfaceName = 'release' | 'comparison'

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
  /** Everything that it would say of this release if it were out. Pure: it reads and keeps nothing. */
  render: (release: ReadableRelease) => Sent[]
}
