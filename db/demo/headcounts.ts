import { emptyHeadcount, type Headcount } from '../../worker/deidentification/headcount/headcount.ts'

/** Round numbers that a city of this size could have; they are invented and no statistics of Koriyama or Toyohashi. */
export const headcounts: Record<string, Headcount> = {
  koriyama: {
    ...emptyHeadcount,
    holders: {
      special: 4,
      director: 14,
      deputy_director: 20,
      section_head: 90,
      assistant_head: 120,
      chief: 300,
      senior: 700,
      clerk: 550,
      fixed_term: 1000,
    },
    women: { special: 0, director: 1, deputy_director: 2, section_head: 12, assistant_head: 30, chief: 100 },
    alumniYears: 4,
  },
  toyohashi: {
    ...emptyHeadcount,
    holders: {
      special: 4,
      director: 18,
      deputy_director: 8,
      section_head: 110,
      assistant_head: 160,
      chief: 350,
      senior: 900,
      clerk: 700,
      fixed_term: 1400,
    },
    alumniYears: 5,
  },
}
