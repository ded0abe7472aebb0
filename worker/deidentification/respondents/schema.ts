import * as v from 'valibot'
import { text } from '../../text.ts'
import { findIdentifiers, foldKey, type Category } from '../finder/find-identifiers.ts'
import { isGroupWord, widerThan } from './role-words.ts'
import type { FieldError } from '../../problem.ts'

/** What interviewed people are to be called; a word that is narrower than their group needs a reason. */
export const NewRoles = v.object({
  choices: v.pipe(
    v.array(
      v.object({
        place: v.pipe(v.string(), v.maxLength(600)),
        word: text({ max: 60, required: true }),
        reason: v.optional(text({ max: 400 }), ''),
      }),
    ),
    v.minLength(1, '聞き取りの相手がいません'),
    v.maxLength(500),
  ),
})

export type RoleChoice = v.InferOutput<typeof NewRoles>['choices'][number]

const telling = new Set<Category>([
  'person_name',
  'unique_post',
  'phone',
  'email',
  'staff_id',
  'my_number',
  'birth_date',
])

/** What is wrong with calling somebody so; `label` is how it was written, `group` the word for the group. */
export function faultsOf(
  { word, reason }: RoleChoice,
  { label, group }: { label: string; group: string },
  n: number,
): FieldError[] {
  if (isWideEnough(word, group)) return []
  const fault = (field: 'word' | 'reason', detail: string) => [{ pointer: `#/choices/${n}/${field}`, detail }]
  const staysAsWritten = !isGroupWord(label) && foldKey(word).includes(foldKey(label))
  if (staysAsWritten || findIdentifiers(word).some(({ category }) => telling.has(category))) {
    return fault('word', '一人に決まる言葉が残っています。組の言葉から選ぶか、広い言葉に書き換えてください')
  }
  return reason.trim() === '' ? fault('reason', '組の言葉より詳しく示すには、理由を入力してください') : []
}

/** The word for the group, or one that says less. */
export function isWideEnough(word: string, group: string) {
  return word === group || widerThan(group).includes(word)
}
