import type { Words } from './words.ts'

/** The packed dictionary and the trained model, opened. */
export interface NameModel {
  words: Words
}
