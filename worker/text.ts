import * as v from 'valibot'

// NUL would cut SQLite's length(), a lone surrogate changes on storing, bidi controls and tag characters hide names.
const refused =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]|[\u{E0000}-\u{E007F}]/u

/** Text that may be stored: well-formed, without control characters; line ends become \n, composed as NFC. */
export function text({ max, required = false }: { max: number; required?: boolean }) {
  return v.pipe(
    v.string('文字を入力してください'),
    v.check((value) => value.isWellFormed(), '壊れた文字が含まれています。その部分を入力し直してください'),
    v.transform((value) => value.replace(/\r\n?/g, '\n').normalize('NFC')),
    v.check(
      (value) => !refused.test(value),
      '画面に表示できない制御文字が含まれています。その部分を入力し直してください',
    ),
    v.check((value) => !required || value.trim() !== '', '入力してください'),
    v.maxLength(max, `${max.toLocaleString('ja-JP')}文字以内で入力してください`),
  )
}

export const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, '番号の形が正しくありません'))
