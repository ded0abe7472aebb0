import type { Item } from '../../worker/plans/sheets.ts'
import { drift, vision } from './koriyama/vision.ts'
import { people, strategy } from './koriyama/strategy.ts'
import { forces, situation } from './koriyama/situation.ts'
import { firstSteps, roadmap } from './koriyama/roadmap.ts'
import { interviews } from './koriyama/interviews.ts'
import { advice, epilogue, members, outlook, sessions } from './koriyama/team.ts'

/** Invented for the demo year: nobody in the city wrote or said any of it. The population figures are real. */
export const koriyama: Item[] = [
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
