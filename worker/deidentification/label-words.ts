import type { Item } from '../plans/sheets.ts'
import type { RosterEntry } from './finder/find-identifiers.ts'
import type { labelWords } from './schema.ts'

export type LabelWord = (typeof labelWords)[number]

interface Mention {
  group: string
  finding: { category: string; start: number; end: number }
  passage: { text: string; item?: Pick<Item, 'sheet'> }
}

// What stands directly before a name (課長の佐藤, 農家・佐藤, 住民である佐藤) or after it (佐藤課長, 佐藤さん（農家）).
const known: [LabelWord, string][] = [
  ['議員', '[市町村区県都府道]議(?:会議員)?|議員|議長|副議長'],
  ['幹事', '幹事長?|部会長(?:代行)?|プラクティショナー|部会事務局'],
  [
    '住民',
    '[市町村区]民|住民|(?<![市町村])区長|自治会長?|町内会長?|町会長?|店主|女将|農家|漁師|主婦|主夫|会社員|移住者|保護者|民生委員|児童委員|高校生|大学生|PTA会?長?|商店主?|経営者|自営業者?',
  ],
  [
    '職員',
    '[部課係室局班次]長(?:補佐|代理)?|課長補佐|補佐|主任|主査|主事|主幹|参事|技師|技査|保健師|保育士|司書|学芸員|職員|上司|部下|同僚|先輩|後輩|研究生|マネ友|副[市町村区]長|[市町村]長|教育長|(?:課|係|室|局|部|支所)の',
  ],
  [
    '関係者',
    '教授|准教授|助教|講師|記者|弁護士|社長|会長|代表(?:取締役)?|理事長?|館長|園長|校長|教頭|院長|医師|コンサルタント|アドバイザー|研究員|知事|事務局長',
  ],
]
const beside = known.map(([word, titles]) => ({
  word,
  before: new RegExp(`(?:${titles})(?:の|である|[・/:(]|\\s)*$`, 'u'),
  after: new RegExp(`^\\s*(?:(?:さん|氏|様|くん|君)[\\s(]*|\\()?(?:${titles})`, 'u'),
}))

/**
 * What people of a plan are called in their labels, by group: what is said beside their names, where it is said alike
 * everywhere; else what the roster knows. Of somebody who may be staff or not nothing more is said than 関係者.
 */
export function labelWordsOf(mentions: Mention[], roster: Pick<RosterEntry, 'id' | 'kind'>[]): Map<string, LabelWord> {
  const kinds = new Map(roster.map(({ id, kind }) => [`roster:${id}`, kind]))
  const people = Map.groupBy(
    mentions.filter(({ finding }) => finding.category === 'person_name'),
    ({ group }) => group,
  )
  return new Map(
    Array.from(people, ([group, ofOne]) => {
      const kind = kinds.get(group)
      if (kind === 'member') return [group, '職員']
      const said = new Set(ofOne.flatMap(saidOf))
      return [group, said.size === 1 ? [...said][0]! : '関係者']
    }),
  )
}

function saidOf({ finding: { start, end }, passage: { text } }: Mention): LabelWord[] {
  const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 12)].map((part) =>
    part.normalize('NFKC'),
  )
  const found = beside.find((one) => one.after.test(after!)) ?? beside.find((one) => one.before.test(before!))
  return found ? [found.word] : []
}
