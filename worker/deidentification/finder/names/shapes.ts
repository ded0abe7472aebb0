import type { Words } from './words.ts'

const longestRun = 24

/** How much a run of kanji looks like a name: `full` and `surname` are listed, `open` is a listed surname and something unlisted. */
export type Shape = 'full' | 'surname' | 'given' | 'open' | undefined

export function shapeOf(run: string, words: Words): Shape {
  if (run.length > longestRun) return undefined
  const whole = run.replace(/[ \n]/g, '')
  if (whole.length === 1) return shortSurnames.has(whole) ? 'surname' : undefined
  if (words.isSurname(whole)) return 'surname'
  let open = false
  for (let cut = Math.min(4, whole.length - 1); cut > 0; cut--) {
    if (!words.isSurname(whole.slice(0, cut))) continue
    if (words.isGivenName(whole.slice(cut))) return 'full'
    open ||= whole.length - cut <= 3 && whole.length <= 6
  }
  if (words.isGivenName(whole)) return 'given'
  return open ? 'open' : undefined
}

// IPADIC knows many more characters as surnames; nobody is called so, and each is a word.
const shortSurnames = new Set(
  '関森林原東西南北堀辻谷星岡菅乾畑平泉桂巽湊柳榊楠滝神角秦窪島牧城旭仲伴堺栗梶柏江李朴王張陳劉黄呉宋姜崔鄭趙尹范阮橘椿楢杉荻萩芹藤轟門間陣鬼鴨鶴鷲黛龍竜峰峯沖浜薄縄筧脇芦葛蔵蛭裴辺迫郭郡鈴錦鍵隅隈雲霜須馬駒鮫鳥麻畔畠畦潮渕津浅浪砂稲浦椿塙椎椋樋槙榎菱蓮蔭藪鏑鎌隼鷹巴圷幡弦杠柚枡椙楯榛槌樺樽櫛沼灘畝禰筏箕粟糟綾臼舘葦蓬藁虻袴譲貫越轡郷鋤鍋穂笠笹糸紺羽舟船芝茂茅荒荘蒲蓑薗虎',
)

export const isShortSurname = (character: string) => shortSurnames.has(character)

const notNames = new Set(
  `全 皆 皆々 庁内 庁外 小中 お客 客 市民 町民 村民 区民 県民 住民 国民 職員 社員 会員 議員 委員 役員 店員 駅員 隊員 団員 研究生 参加者 受講者 利用者 来庁者 来場者 申請者 担当者 担当 患者 高齢者 若者 学生 生徒 児童 園児
  保護者 事業者 業者 農家 相手 先方 地元 隣 奥 親 母 父 祖父 祖母 兄 姉 弟 妹 叔父 叔母 伯父 伯母 息子 娘 嫁 孫 子 神 仏 殿 王 各 両 同 貴 諸 某 人事 上司 部下 同僚 先輩 後輩 仲間 友人 知人 恩師 主治医 医師 看護師 保健師 保育士
  故 私 僕 俺 我 自分 印 他 ほか 計 済 仮名 匿名 マネ マネ友 マネ友等 代前 年代 対口
  森林 国立 五輪 市場 五月 六月 大手 入場 行方 古代 中部 北部 東部 西部 上部 下部 北方 南方 中立 公平 見方 上司 相場 見物 原子 豊富 四季 仲間 大仏 木造 水田 本名 味方 世代 大地
  健康 政治 結果 大学 時代 和平 平和 公正 唯一 平日 正常 工事 無理 勝利 正直 誠実 一生 道徳 長寿 定年 更生 真理 太平 赤道 干潟 真相 調和 救済 小中 谷間 谷あい うち うちの
  担任 校長 教頭 園長 館長 所長 部長 課長 係長 次長 局長 室長 会長 社長 市長 町長 村長 知事 議長 副市長 教育長 幹事 講師 司会 記者 首長 役場 役所 市役所 県庁 行政 企業 会社 団体 組織 大学 学校 病院 銀行 取引先 設計
  多 同 仕 模 異 一 有 紋 文 今 唐 大家 大工 左官 女将 姫 若 武 源 平 彼 何 氏 名 誰 男 女 女性 男性 新人 若手 中堅 管理職 敬称 関係者 窓口 自治体 自治会 町内会 総務 財政 人財 人材 全員 一同 御中 各位 貴殿 本人 夫 妻 夫妻 家族 両親
  政策 未来 平成 令和 昭和 大正 明治 優秀 代表 経営 管理 対話 活動 意見 発言 記録 進行 質問 回答 資料 会場 日時 場所 議題 内容 備考 所属 氏名 職 職名 役職 番号 電話 住所 年齢 性別 合計 小計 以上 以下 未定 調整中 欠席 出席 なし 同上 該当 甲 乙 丙 入室 退室 開会 閉会 開始 終了 着席 遅刻 早退 到着 出発 休憩 再開`.split(
    /\s+/,
  ),
)

/** 森林整備, 活動経過: words of the language put together, whatever surname the first character might be. */
export function isWords(run: string, words: Words): boolean {
  const reached = [true]
  for (let end = 2; end <= run.length; end++) {
    for (let length = 2; length <= Math.min(4, end); length++) {
      if (reached[end - length] && words.isCommon(run.slice(end - length, end))) reached[end] = true
    }
  }
  return reached[run.length] === true
}

/** Words that stand where a name could stand. */
export function isNoName(word: string) {
  return notNames.has(word)
}

/** Ends of names of organisations, places, things: 高橋川, 松下電器, 池田小学校 are not people. */
const things =
  '市(?![議長])|町(?!内会長|会長|[議長])|村(?![議長])|区(?![長議])|県(?!議)|府|都|郡|川(?![\\p{Script=Han}]{0,2}(?:さん|氏|様))|駅|橋|港|湖|岬|峠|城|寺|神社|通り|街道|線|小学|中学|高校|高等|大学|学園|学院|学校|塾|幼稚園|保育|こども園|病院|医院|クリニック|製作|製薬|製菓|製紙|製鉄|製粉|建設|建築|工業|工務|工場|電機|電器|電気|商店|商会|商事|酒造|醸造|銀行|信用|証券|生命|保険|不動産|ビル|町内会(?!長)|自治会(?!長)|地区|地域|公園|公民館|記念|美術|博物|図書|支所|出張所|ダム|組(?!長)|書店|書房|農園|牧場|運輸|運送|交通|鉄道|自動車|食品|産業|物産|財団|法人|株式|グループ|株式|五輪|ちゃんぽん|だるま|賞|法(?!子)|式(?!部)|説|モデル|メソッド|方式|会館|ホール|球場|体育館|市場|交差点|海岸|海水浴|半島|平野|盆地|乳業|醤油|ゴム|印刷|会計事務|法律事務|研究所|事務所|作業所|工房|ホーム|プロジェクト|プラン|クラブ|サロン|まつり|祭り|号車|カップ|チャンネル|浄水|発電|団地|ニュータウン|温泉|スキー|ゴルフ|岳|湾|用水|堤|新田|古墳|遺跡|焼(?!子)|織|塗|そば|うどん|牛|米(?!子)|茶屋|屋(?!敷)|園(?![長児子田部])|館(?![長林野])|島線|本線|インター|バイパス|号(?!室)|条例|判決|事件|内閣|政権|幕府|時代|文書|文庫|家住宅|邸|宿|温泉郷|藩|神宮|大社|稲荷|八幡|天満|山地|山脈|山系|高原|渓谷|渓流|連峰|原発|基地|空港|飛行場|漁港|ジャンクション'

/** What follows the part of a name that is no person's: 川 of 高橋川, 製薬 of 佐藤製薬. */
export const notPersonEnd = new RegExp(`^(?:${things})`, 'u')
const thing = new RegExp(`^(?:${things})$`, 'u')

/** 南牧村, 三春町: but 中村 is a name. */
export function isMunicipality(name: string, words: Words) {
  if (!/.[市町村県]$/u.test(name) || words.isSurname(name)) return false
  return words.isPlace(name) || words.isPlace(name.slice(0, -1)) || words.isSurname(name.slice(0, -1))
}

/** 長野五輪, 池田小学校: the word itself ends as names of things do. */
export function isThing(name: string, words: Words) {
  if (words.isSurname(name)) return false
  if (words.isPlace(name)) return true
  // 高橋川, though 高 and 橋川 might be a name.
  const isNamedAfter = name.length > 2 && words.isSurname(name.slice(0, -1)) && !words.isGivenName(name.slice(-1))
  if (shapeOf(name, words) === 'full' && !isNamedAfter) return false
  return [1, 2, 3].some((length) => length < name.length && thing.test(name.slice(-length)))
}
