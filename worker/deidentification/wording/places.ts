const kinds: [RegExp, string][] = [
  [/小学校|中学校|高校|高等学校|学校|大学|学園|幼稚園|保育[園所]|こども園|学童|校$/u, 'ある学校'],
  [/病院|医院|クリニック|診療所|歯科|薬局/u, 'ある医療機関'],
  [
    /自治会|町内会|町会|区会|老人会|婦人会|子ども会|子供会|保護者会|PTA|商工会|商店会|商店街|協会|協議会|組合|団体|法人|NPO|クラブ|サークル|の会|青年団|消防団|連合会/u,
    'ある団体',
  ],
  [/株式会社|有限会社|合同会社|㈱|㈲|会社|工務店|建設|製作所|工業|商事|銀行|信用金庫|農園|ファーム/u, 'ある事業者'],
  [/(?:食堂|旅館|ホテル|喫茶|カフェ|酒店|商店|書店|屋|店)$/u, 'ある店'],
  [
    /館|センター|会館|ホール|体育館|図書館|公園|施設|ホーム|プール|球場|支所|出張所|ホテル|荘|苑|作業所|児童館/u,
    'ある施設',
  ],
]

/** A place or a house below the municipality by its kind alone; what has none of these names is an area. */
export function widerPlace(text: string): string {
  const plain = text.normalize('NFKC')
  return kinds.find(([words]) => words.test(plain))?.[1] ?? 'ある地区'
}
