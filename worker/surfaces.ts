import { boardsSurface } from './boards/cards/pages.tsx'
import { chartSurface } from './charts/pages.tsx'
import { comparisonFileSurface, comparisonSurface } from './comparison/pages.tsx'
import { remarksSurface } from './feedback/surface.ts'
import { librarySurface } from './library/pages.tsx'
import { outcomesSurface } from './outcomes/pages.tsx'
import { releaseSurface } from './publication/pages.tsx'
import type { Surface } from './surface.ts'

/** All ways by which text of a release reaches somebody; a route that shows it and is in none fails tests/access/surfaces.test.ts. */
export const surfaces: Surface[] = [
  releaseSurface,
  comparisonSurface,
  comparisonFileSurface,
  chartSurface,
  librarySurface,
  remarksSurface,
  outcomesSurface,
  boardsSurface,
]
