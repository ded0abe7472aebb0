import type { ChosenTreatment } from '../../worker/deidentification/schema.ts'

/** One key a treatment, and one for leaving out the whole item; they work wherever nothing is being typed. */
export const treatmentKeys: Record<ChosenTreatment | 'drop_item', string> = {
  label: 'r',
  generalise: 'g',
  rewrite: 'e',
  drop: 'x',
  keep: 'y',
  drop_item: 'd',
}
