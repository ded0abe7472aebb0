import { searchKey } from './key.ts'

// One word a line in the ways in which staff write it. Width, case, kana and shapes of characters are the key's business.
const groups = `
取り組み 取組み 取組
取り組む 取組む
話し合い 話合い
引き継ぎ 引継ぎ 引継
打ち合わせ 打合せ 打合わせ
申し込み 申込み 申込
受け付け 受付け 受付
問い合わせ 問合せ 問合わせ
手続き 手続
立ち上げ 立上げ
仕組み 仕組
割り振り 割振り
巻き込む 巻込む
積み重ね 積重ね
繰り返し 繰返し
縦割り 縦割 たて割り
横串 横ぐし
取り巻く 取巻く
行う 行なう
子ども 子供 こども
まちづくり 町づくり 街づくり まち作り 町作り 街作り
場づくり 場作り
人づくり 人作り ひとづくり
組織づくり 組織作り
土台づくり 土台作り
雰囲気づくり 雰囲気作り
一人ひとり 一人一人 ひとりひとり 1人1人 1人ひとり
人材 人財
ありたい 有りたい 在りたい
繋がり つながり
繋ぐ つなぐ
繋げる つなげる
関わり かかわり 係わり
活かす 生かす
想い 思い
聴く 聞く
頑張る がんばる
様々 さまざま
出来る できる
分かる わかる
更に さらに
全て すべて
育児休業 育休
1on1 ワンオンワン
eラーニング イーラーニング
DX デジタルトランスフォーメーション
AI 人工知能
SDGs エスディージーズ
ウェルビーイング ウエルビーイング ウェルビイング
マネージャ マネジャ
コミュニケーション コミニュケーション
モチベーション モティベーション
ウェブ ウエブ web
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(searchKey))

const most = 12

/** The ways in which a word may be written, folded; the word as it was typed comes first. */
export function spellingsOf(word: string): string[] {
  const key = searchKey(word)
  // リーダ is in リーダー and in リーダーシップ.
  let found = [[...key].length > 3 ? key.replace(/ー$/, '') : key]
  for (const group of groups) {
    found = found.flatMap((spelling) => {
      const written = group.filter((form) => spelling.includes(form)).toSorted((a, b) => b.length - a.length)[0]
      if (written === undefined) return [spelling]
      return [spelling, ...group.filter((form) => form !== written).map((form) => spelling.replaceAll(written, form))]
    })
  }
  return [...new Set(found)].slice(0, most)
}
