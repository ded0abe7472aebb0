import type { ChosenTreatment } from '../../worker/deidentification/schema.ts'

/** One key a treatment; they work wherever nothing is being typed. */
export const treatmentKeys: Record<ChosenTreatment, string> = {
  label: 'r',
  generalise: 'g',
  rewrite: 'e',
  drop: 'x',
  keep: 'y',
}
