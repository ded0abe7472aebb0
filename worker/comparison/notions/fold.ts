// Spellings of one word, and words of one meaning that differ only by the kind of municipality.
const spellings: [string, string][] = [
  ['出来(?=る|な|て|ず|ま|れ|た)', 'でき'],
  ['無(?=い|く|け|か)', 'な'],
  ['分か|判(?=ら|る|っ|り)|解(?=ら|る|っ(?=て|た))', 'わか'],
  ['[良善](?=い|く|か|さ)', 'よ'],
  ['(?<![ぁ-ん])いい(?=[職人ま町組関])', 'よい'],
  ['(?:市|町|村|区|県)民(?!会館|病院|税|プール)', '住民'],
  ['(?:市|町|村|区)役所|役場|町役場|村役場|市庁舎', '役所'],
  ['(?:市|町|村)長', '首長'],
  ['(?:町|村)政', '市政'],
  ['(?:当|本|わが|我が)(?:市|町|村|区)', 'まち'],
  ['町(?=づくり|の|が|を|に|で|は|へ|と|、)|街(?=づくり|の|が|を|に|で|は|へ|と|、|なか)', 'まち'],
  ['人財', '人材'],
  ['子供|こども', '子ども'],
  ['部局', '部署'],
  ['取り?組み?', '取組'],
  ['引き?継ぎ?', '引継'],
  ['受け付け', '受付'],
  ['申し込み?', '申込'],
  ['問い?合わ?せ', '問合せ'],
  ['打ち?合わ?せ', '打合せ'],
  ['話し合', '話合'],
  ['組み合わせ', '組合せ'],
  ['手続き', '手続'],
  ['見直し', '見直'],
  ['振り?返', '振返'],
  ['割り?振', '割振'],
  ['繋', 'つな'],
  ['超え', '越え'],
  ['[替代](?=わ[らりるれっ])', '変'],
  ['[活](?=かす|かし|かせ|かさ)', '生'],
  ['褒め|誉め', 'ほめ'],
  ['頑張', 'がんば'],
  ['想い', '思い'],
  ['皆(?!様|さん)', 'みんな'],
  ['皆(?:様|さん)', 'みんな'],
  ['(?:一人|1人|ひとり)(?:一人|1人|ひとり)', '一人一人'],
  ['ひとり', '一人'],
  ['とも(?=に(?:考|歩|つく|支|創|取))', '共'],
  ['アイディア', 'アイデア'],
  ['コミュニティー', 'コミュニティ'],
  ['障がい|障碍', '障害'],
  ['様々', 'さまざま'],
  ['掛け', 'かけ'],
  ['作(?=る|り|っ|ら|ろ)|創(?=る|り|っ|ろ)', 'つく'],
  ['判子|はんこ', 'ハンコ'],
  ['嬉し', 'うれし'],
  ['沢山', 'たくさん'],
  ['是非', 'ぜひ'],
  ['面白', 'おもしろ'],
  ['挨拶', 'あいさつ'],
  ['止め(?=る|た|て|よ|ら|ず|な)', 'やめ'],
  ['生き生き|活き活き', 'いきいき'],
]
const anySpelling = new RegExp(spellings.map(([from]) => `(${from})`).join('|'), 'g')

/** The text as notions are looked for in it: width, spaces and spelling say nothing; `、` and `。` alone are left of the punctuation. */
export function fold(text: string) {
  return spell(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[。.!?\n;]+/g, '。')
      .replace(/[、,():→⇒]+/g, '、')
      .replace(/[^\p{L}\p{N}ー、。%]+/gu, ''),
  )
}

/** Fragments of the lexicon with the marks between them, written as `fold` writes texts. */
export function foldFragments(text: string) {
  return spell(text.normalize('NFKC').toLowerCase().replace(/[・-]/g, ''))
}

function spell(text: string) {
  return text.replace(anySpelling, (...found: unknown[]) => {
    const at = found.findIndex((group, n) => n > 0 && group !== undefined)
    return spellings[at - 1]?.[1] ?? ''
  })
}
