import { meaningOf } from '../ladder/post-meaning.ts'
import { rankNames, ranks, type Rank } from './ranks.ts'

// As the columns of published tables of posts have them; titles alone are read as posts are.
const words: [Rank, RegExp][] = [
  ['fixed_term', /会計年度|臨時|非常勤|嘱託|パート|アルバイト/u],
  ['special', /^(?:特別職|三役|四役|理事者|首長|市町村長|市長等|町長等|村長等)$/u],
  ['director', /^(?:部局長|本部長|局部長|部長[・及]?び?局長|局長[・及]?び?部長|部長・?理事)$/u],
  ['deputy_director', /^(?:部?局?次長|次長・?副部長)$/u],
  ['section_head', /^(?:課室長|課長[・及]?び?(?:室長|所長)|室課長|課所長)$/u],
  ['assistant_head', /^(?:課長補佐[・及].*|補佐)$/u],
  ['chief', /^(?:係長[・及].*|係長・?主査)$/u],
  ['senior', /^(?:主任[・及]?び?主査|主査[・及]?び?主任|主任等|主査等)$/u],
  ['clerk', /^(?:一般|一般職員?|一般行政職|その他|その他の?職員|係員|主事[・及].*|主事・?技師|主事補?等|書記)$/u],
]

/** The rank that a row of a pasted table counts; `open` where its name is one of several ranks. */
export function rankOfRow(name: string): Rank | 'open' | 'unknown' {
  const text = name
    .normalize('NFKC')
    .replaceAll(/\s|[()][^()]*[()]?/gu, '')
    .replace(/(?:相当職?|の職)$/u, '')
  const named = ranks.find((rank) => fold(rankNames[rank]) === text)
  if (named) return named
  const bare = text.replace(/(?:相当職?|クラス|級|職位|以下|の職員?)$/u, '').replace(/(?<=[長佐任査事])職$/u, '')
  const byWord = words.find(([, pattern]) => pattern.test(text) || pattern.test(bare))
  if (byWord) return byWord[0]
  const meaning = meaningOf(bare)
  if (typeof meaning === 'string') return 'unknown'
  return meaning.top === meaning.bottom ? meaning.top : 'open'
}

function fold(word: string) {
  return word.normalize('NFKC').replaceAll(/\s/gu, '')
}
