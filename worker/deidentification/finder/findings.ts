export const categories = [
  'person_name',
  'phone',
  'email',
  'address',
  'postal_code',
  'staff_id',
  'my_number',
  'birth_date',
  'unique_post',
  'demographic',
  'url_with_id',
] as const

export type Category = (typeof categories)[number]

/** What is proposed: a label in its place, a wider word, nothing in its place; `refuse` may not even be saved. */
export type Treatment = 'replace' | 'generalise' | 'remove' | 'refuse'

export const reasonCodes = [
  'roster_name',
  'roster_surname',
  'roster_given_name',
  'roster_reading',
  'roster_romaji',
  'honorific',
  'post_beside',
  'label',
  'table_row',
  'list',
  'reading_in_brackets',
  'full_name',
  'spaced_letters',
  'kana_name',
  'romaji_name',
  'alone_on_line',
  'looks_like_name',
  'same_as_elsewhere',
  'phone',
  'extension',
  'email',
  'address',
  'postal_code',
  'staff_id',
  'my_number',
  'my_number_bad_check_digit',
  'birth_date',
  'post_of_one',
  'former_post',
  'age_and_sex',
  'family',
  'career',
  'alumnus_year',
  'single_person',
  'respondent',
  'url_with_id',
] as const

/** `word` is what in the text speaks for it: the honorific, the label, the post. */
export interface Reason {
  code: (typeof reasonCodes)[number]
  word?: string
}

/** Offsets are UTF-16 units, `end` excluded. `personKey` is the same for mentions of the same person within one call. */
export interface Finding {
  start: number
  end: number
  category: Category
  text: string
  confidence: number
  treatment: Treatment
  reason: Reason
  rosterId?: string
  personKey?: string
}

/** A name that the team entered; `reading` in hiragana or katakana, surname and given name apart. */
export interface RosterEntry {
  id: string
  name: string
  reading?: string
  kind: 'member' | 'respondent' | 'other'
}

/** What one rule says; the caller adds text and treatment. */
export type Hit = Pick<Finding, 'start' | 'end' | 'category' | 'confidence' | 'reason'> &
  Partial<Pick<Finding, 'rosterId' | 'personKey'>>
