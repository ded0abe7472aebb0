import type { AnswerLines } from '../../worker/comparison/answer-lines.ts'
import type { View } from '../../worker/comparison/view.ts'
import type { Side } from './side.ts'

/** How the two plans are read, for every part of the page. */
export interface Reading {
  sides: [Side, Side]
  order: View['order']
  /** Folded words to be marked. */
  sought: string[]
  answers: AnswerLines
  /** Whether the reader may say which items are the same. */
  correcting: boolean
  /** Address of the usual view, and the query of this one. */
  location: string
  query: string
  /** Every item that may be read stands on this page. */
  whole: boolean
}
