/** What the packed dictionary knows of a word. */
export interface Words {
  isSurname(word: string): boolean
  isGivenName(word: string): boolean
  isPlace(word: string): boolean
  /** A word of the language that is no name. */
  isCommon(word: string): boolean
}
