import type { Reason } from '../findings.ts'

/** A stretch that may be a person's name, and why. */
export interface Candidate {
  start: number
  end: number
  probability: number
  code: Reason['code']
  word?: string
}
