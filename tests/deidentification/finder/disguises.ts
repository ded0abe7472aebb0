import type { Person } from '../lines/people.ts'

type Disguise = (person: Person) => string

const between =
  (joint: string): Disguise =>
  ({ surname, given }) =>
    [...surname, ...given].join(joint)
const katakana = (kana: string) =>
  kana.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))
const halfWidth = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｬｭｮｯ'
const fullWidth = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンャュョッ'
const narrow = (kana: string) =>
  [...katakana(kana).normalize('NFD')]
    .map((letter) => ({ '\u3099': 'ﾞ', '\u309A': 'ﾟ' })[letter] ?? halfWidth.charAt(fullWidth.indexOf(letter)) ?? letter)
    .join('')
const shapes: Record<string, string> = {
  崎: '﨑',
  高: '髙',
  辺: '邊',
  斎: '齋',
  浜: '濵',
  郎: '郞',
  吉: '𠮷',
  沢: '澤',
  島: '嶋',
  富: '冨',
  国: '國',
  広: '廣',
  恵: '惠',
  関: '關',
  竜: '龍',
  実: '實',
  真: '眞',
  学: '學',
  満: '滿',
  徳: '德',
  遥: '遙',
}
const radicals: Record<string, string> = {
  山: '⼭',
  石: '⽯',
  水: '⽔',
  竹: '⽵',
  田: '⽥',
  土: '⼟',
  木: '⽊',
  高: '⾼',
  西: '⻄',
  長: '⻑',
  青: '⻘',
  小: '⼩',
  大: '⼤',
  矢: '⽮',
  白: '⽩',
  面: '⾯',
  八: '⼋',
  二: '⼆',
  馬: '⾺',
}
const compatible: Record<string, string> = {
  塚: '\uFA10',
  福: '\uFA1B',
  神: '\uFA19',
  祐: '\uFA4F',
  精: '\uFA1D',
  都: '\uFA26',
  隆: '\uF9DC',
  里: '\uF9E9',
  林: '\uF9F4',
  梨: '\uF9E2',
  節: '\uFA56',
}
const rewritten =
  (table: Record<string, string>): Disguise =>
  ({ surname, given }) =>
    [...(surname + given)].map((letter) => table[letter] ?? letter).join('')
const romaji: Record<string, string> = {}
for (const [consonant, kana] of Object.entries({
  '': 'あいうえお',
  k: 'かきくけこ',
  g: 'がぎぐげご',
  s: 'さしすせそ',
  z: 'ざじずぜぞ',
  t: 'たちつてと',
  d: 'だぢづでど',
  n: 'なにぬねの',
  h: 'はひふへほ',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  m: 'まみむめも',
  r: 'らりるれろ',
})) {
  ;[...kana].forEach((letter, n) => (romaji[letter] = consonant + 'aiueo'.charAt(n)))
}
Object.assign(romaji, {
  し: 'shi',
  ち: 'chi',
  つ: 'tsu',
  ふ: 'fu',
  じ: 'ji',
  ぢ: 'ji',
  づ: 'zu',
  や: 'ya',
  ゆ: 'yu',
  よ: 'yo',
  わ: 'wa',
  ん: 'n',
  しゃ: 'sha',
  しゅ: 'shu',
  しょ: 'sho',
  ちょ: 'cho',
  じゅ: 'ju',
  りょ: 'ryo',
  きょ: 'kyo',
})
const latin = (kana: string) => kana.replace(/.[ゃゅょ]|./gu, (letters) => romaji[letters] ?? letters)
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Ways in which a listed name has been written, or been hidden from a search. */
export const disguises: Record<string, Disguise> = {
  plain: between(''),
  'half-width space': between(' '),
  'full-width space': ({ surname, given }) => `${surname}\u3000${given}`,
  'line break': between('\n'),
  'zero-width space': between('\u200B'),
  'word joiner': between('\u2060'),
  'soft hyphen': between('\u00AD'),
  'grapheme joiner': between('\u034F'),
  'Hangul filler': between('\u3164'),
  'braille blank': between('\u2800'),
  'bidi controls': (person) => `\u202E\u2066${between('\u2069')(person)}\u202C`,
  tags: between('\u{E0061}'),
  'variation selectors': between('\u{E0100}'),
  'radicals of PDF copies': rewritten(radicals),
  'compatibility ideographs': rewritten(compatible),
  'older shapes': rewritten(shapes),
  'half-width kana': ({ kanaSurname, kanaGiven }) => `${narrow(kanaSurname)} ${narrow(kanaGiven)}`,
  hiragana: ({ kanaSurname, kanaGiven }) => `${kanaSurname}　${kanaGiven}`,
  katakana: ({ kanaSurname, kanaGiven }) => katakana(`${kanaSurname}${kanaGiven}`),
  'decomposed kana': ({ kanaSurname, kanaGiven }) => `${kanaSurname} ${kanaGiven}`.normalize('NFD'),
  romaji: ({ kanaSurname, kanaGiven }) => `${capital(latin(kanaSurname))} ${capital(latin(kanaGiven))}`,
  'romaji, given name first': ({ kanaSurname, kanaGiven }) =>
    `${capital(latin(kanaGiven))} ${latin(kanaSurname).toUpperCase()}`,
  separators: between('・'),
  'mixed separators': between('_-'),
  markup: ({ surname, given }) => `<b>${surname}</b><br/>&nbsp;${given}`,
  entities: ({ surname, given }) =>
    [...(surname + given)].map((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join(''),
  'strokes through': between('\u0336'),
  'surname alone': ({ surname }) => surname,
  'surname, spaced': ({ surname }) => [...surname].join(' '),
  'given name alone': ({ given }) => given,
}
