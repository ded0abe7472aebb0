export interface Municipality {
  code: string
  prefecture: string
  name: string
}

// Written either way in lists, while the official name has one of them.
const variants = ['ケヶ', '龍竜', '竈釜', '鰺鯵', '檮梼', '﨑崎', '曾曽', '澤沢', '嶋島', '槇槙']

/** The same for all ways in which a name is written. */
export function foldName(name: string) {
  let folded = name.normalize('NFKC').replaceAll(/\s/g, '')
  for (const [first, ...others] of variants) for (const other of others) folded = folded.replaceAll(other, first!)
  return folded
}

/** Every official name that a typed one may stand for: what to look up, by index. */
export function spellingsOf(typed: string): string[] {
  const choices = Array.from(foldName(typed).slice(0, 40), (letter) => {
    return variants.find((variant) => variant.startsWith(letter)) ?? letter
  })
  // Of more than three doubtful letters no municipality has a name.
  if (choices.filter(({ length }) => length > 1).length > 3) return [typed]
  return choices.reduce<string[]>(
    (heads, letters) => heads.flatMap((head) => [...letters].map((one) => head + one)),
    [''],
  )
}

/** Six digits with a right check digit; a spreadsheet has often eaten the zero in front. */
export function readCode(typed: string) {
  const digits = typed.normalize('NFKC').replaceAll(/\s/g, '')
  const code = digits.padStart(6, '0')
  if (!/^\d{5,6}$/.test(digits)) return undefined
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, place) => total + weight * Number(code[place]), 0)
  return (11 - (sum % 11)) % 10 === Number(code[5]) ? code : undefined
}

/** 福島県郡山市, 福島県 西白河郡西郷村, 郡山市（福島県） or 郡山市: each way in which it may be meant, the likeliest first. */
export function readingsOf(typed: string, prefecture = ''): { prefecture: string; name: string }[] {
  const text = foldName(typed)
  const [, name, behind] = /^(.+)\((.+[都道府県])\)$/.exec(text) ?? []
  if (name) return [{ prefecture: behind!, name }]
  const [, before, rest] = /^(北海道|東京都|(?:京都|大阪)府|.{2,3}県)(.+)$/.exec(text) ?? []
  const whole = { prefecture: before ?? foldName(prefecture), name: rest ?? text }
  const [, inCounty] = /^.+?郡(.+[町村])$/.exec(whole.name) ?? []
  return inCounty ? [whole, { ...whole, name: inCounty }] : [whole]
}
