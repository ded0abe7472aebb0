/** A release on one side of the comparison. */
export interface Side {
  releaseId: string
  municipality: string
  fiscalYear: number
  number: number
  approvedAt: number
  own: boolean
  /** What others read in place of the municipality's name, if it is hidden. */
  hiddenAs: string | null
}
