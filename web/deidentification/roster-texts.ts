import { defineTexts } from '../i18n.ts'

/** Names that the team knows. */
export const rosterTexts = defineTexts(
  {
    title: '名簿',
    lead: 'ここに書いた氏名は、空白・改行・異体字・読み・ローマ字など、どんな書き方でも見つけます。名簿は自治体の外に出ません。',
    table: '名簿の氏名',
    name: '氏名',
    reading: '読み（姓と名のあいだを空ける）',
    kind: '区分',
    kinds: { member: 'メンバー', respondent: 'キーパーソン', other: 'その他' },
    add: '名簿に加える',
    removeHead: '外す',
    remove: (name: string) => `${name}を名簿から外す`,
    empty: '名簿はまだ空です',
    added: (name: string) => `「${name}」を名簿に加え、探し直しました。`,
    removed: (name: string) => `「${name}」を名簿から外し、探し直しました。`,
    undo: '元に戻す',
    offline: 'つながりません。通信を確かめて、もう一度お試しください',
  },
  {
    title: 'Roster',
    lead: 'Names on the roster are found in every spelling: spaces, line breaks, variant characters, readings, romaji. The roster never leaves the municipality.',
    table: 'Names on the roster',
    name: 'Name',
    reading: 'Reading (a space between surname and given name)',
    kind: 'Kind',
    kinds: { member: 'Member', respondent: 'Key person', other: 'Other' },
    add: 'Add to the roster',
    removeHead: 'Remove',
    remove: (name: string) => `Take ${name} off the roster`,
    empty: 'The roster is empty',
    added: (name: string) => `“${name}” is on the roster now; everything was searched again.`,
    removed: (name: string) => `“${name}” is off the roster; everything was searched again.`,
    undo: 'Undo',
    offline: 'No connection; please check it and try again',
  },
)
