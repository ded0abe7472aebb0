import type { Item } from '../../worker/plans/sheets.ts'
import { drift, vision } from './toyohashi/vision.ts'
import { people, strategy } from './toyohashi/strategy.ts'
import { forces, situation } from './toyohashi/situation.ts'
import { firstSteps, roadmap } from './toyohashi/roadmap.ts'
import { interviews } from './toyohashi/interviews.ts'
import { advice, epilogue, members, outlook, sessions } from './toyohashi/team.ts'

/** Invented for the demo year: nobody in the city wrote or said any of it. The population figures are real. */
export const toyohashi: Item[] = [
  ...vision,
  ...drift,
  ...strategy,
  ...people,
  ...situation,
  ...forces,
  ...roadmap,
  ...firstSteps,
  ...interviews,
  ...sessions,
  ...members,
  ...advice,
  ...outlook,
  ...epilogue,
]
