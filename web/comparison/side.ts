/** A release on one side of the comparison. */
export interface Side {
  releaseId: string
  municipality: string
  fiscalYear: number
  number: number
  approvedAt: number
  own: boolean
}
