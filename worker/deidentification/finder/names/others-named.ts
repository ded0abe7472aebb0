// Hiragana without と, which parts them.
const item = '(?:[\\p{Script=Han}々ヶァ-ヶー]{1,8}|[ぁ-でど-ん]{2,6})'
const things =
  '市|県|町|村|区|地区|地域|都市|自治体|市町|市町村|町村|圏域?|会場|校|館|社|駅|路線|支所|港|島|銘柄|品種|財閥|会社|企業|大手|メーカー|銀行|地名|会議室|部屋|列車|ブランド'

/** 前橋、高崎、太田の三市; 三菱、住友といった財閥: a list that says itself what it is a list of. */
const saysWhat = new RegExp(
  `(?:${item}[、・,と/]){1,9}${item}(?:(?:の|など|ら)?(?:両|[二三四五六七八九十\\d]{1,2}つ?の?)|(?:と|など)(?:いった|いう名の|名づけた|名付けた)(?:旧|大手|近隣の?)?[^。、]{0,6}?)(?:${things})(?![長議民])`,
  'gu',
)

/** Stretches of the text in which other things than people are listed. */
export function othersNamed(text: string) {
  return Array.from(text.matchAll(saysWhat), ({ 0: list, index }) => ({ start: index, end: index + list.length }))
}
