import type { Facts } from './surroundings.ts'

/**
 * The ministry's classes that few municipalities belong to, joined with their neighbours: a label must be shared by at least 11,
 * and the label of a small class must not be told from that of a large one.
 */
const joined: Record<string, string> = {
  '一般市Ⅱ－０': '一般市Ⅱ－０・１',
  '一般市Ⅱ－１': '一般市Ⅱ－０・１',
  '一般市Ⅲ－１': '一般市Ⅲ－１・２',
  '一般市Ⅲ－２': '一般市Ⅲ－１・２',
  '一般市Ⅳ－１': '一般市Ⅳ－１・２',
  '一般市Ⅳ－２': '一般市Ⅳ－１・２',
  '町村Ⅴ－０': '町村Ⅴ－０・１',
  '町村Ⅴ－１': '町村Ⅴ－０・１',
}
// Kinds of cities by law; their names say enough without 類似団体.
const byLaw = new Set(['政令指定都市', '施行時特例市', '特別区'])

/** What a hidden municipality is called: its class by size and industry. */
export function similarLabel({ similarGroup, population, name }: Pick<Facts, 'similarGroup' | 'population' | 'name'>) {
  if (similarGroup === null) return `ある${/[市区町村]$/u.exec(name)?.[0] ?? '自治体'}`
  // Two core cities have fewer than 200,000 inhabitants and seven more than 500,000: neither may be told apart.
  if (similarGroup === '中核市') return `中核市（人口35万人${(population ?? 0) < 350_000 ? '未満' : '以上'}）`
  return byLaw.has(similarGroup) ? similarGroup : `類似団体 ${joined[similarGroup] ?? similarGroup}`
}

const regions: [name: string, prefectures: string][] = [
  ['北日本', '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県'],
  ['関東地方', '茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県'],
  ['中部地方', '新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県'],
  ['近畿地方', '三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県'],
  ['中国・四国地方', '鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県'],
  ['九州・沖縄地方', '福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'],
]

/** The part of the country; 北海道 and 沖縄県 go with others, because as parts of their own they would be the
 * prefecture; 北日本 does not even hold the word 北海道. */
export function regionOf(prefecture: string) {
  return regions.find(([, prefectures]) => prefectures.split(' ').includes(prefecture))?.[0] ?? 'ある地方'
}
