import { foldLiterally } from '../deidentification/finder/fold.ts'

/** A text as search compares it: in one width, case, script of kana and shape of characters, without blanks and separators. */
export function searchKey(text: string) {
  return foldLiterally(text).text
}
