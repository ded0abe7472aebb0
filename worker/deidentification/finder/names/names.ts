import type { Hit } from '../findings.ts'
import type { NameModel } from './model.ts'

/** Person names of all texts of a document, text by text. */
export function findNames(texts: string[], _model?: NameModel): Hit[][] {
  return texts.map(() => [])
}
