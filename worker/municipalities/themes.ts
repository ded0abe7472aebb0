import { searchKey } from '../search/key.ts'

/** A subject on which plans work; an item has it when it says one of the words. */
export interface Theme {
  id: string
  label: string
  words: string[]
}

export const mostThemes = 30
export const mostWords = 40

/** Words as somebody types them into one line, with spaces or commas between. */
export function readWords(typed: string) {
  return [...new Set(typed.split(/[\s、，,]+/).filter((word) => word !== ''))]
}

/** Says of a folded text (see `searchTextOf`) the ids of its themes, in the order given. */
export function themeFinder(themes: Theme[]) {
  const known = themes.flatMap(({ id, words }) => {
    const patterns = words.map(patternOf).filter((pattern) => pattern !== '')
    return patterns.length > 0 ? [{ id, pattern: new RegExp(patterns.join('|')) }] : []
  })
  return (searchText: string) => known.filter(({ pattern }) => pattern.test(searchText)).map(({ id }) => id)
}

function patternOf(word: string) {
  const folded = searchKey(word).replace(/[^\p{L}\p{N}]/gu, '\\$&')
  // 「AI」 is not in "email".
  return /^[a-z0-9]+$/.test(folded) ? `(?<![a-z0-9])${folded}(?![a-z0-9])` : folded
}

const labels = {
  dialogue: '対話',
  training: '研修・学び',
  offsite: 'オフサイト・場づくり',
  policy: '人材育成基本方針',
  evaluation: '評価・人事制度',
  improvement: '業務改善・DX',
  sdgs: 'SDGs',
  citizens: '市民との対話・協働',
  recruiting: '採用・定着',
  wellbeing: '働き方・メンタル',
  cooperation: '組織の連携',
  managers: '管理職・リーダー',
  purpose: '理念・ビジョンの共有',
  population: '人口・地域づくり',
  finance: '公共施設・財政',
}

/** Where a year has no themes of its own. */
export const usualThemes: Theme[] = Object.entries({
  dialogue: '対話 話し合い 話し合う 語り合 ワールドカフェ 1on1 傾聴 本音で 腹を割って',
  training: '研修 勉強会 講座 学び直し リスキリング eラーニング OJT 自己啓発',
  offsite: 'オフサイト 場づくり 場作り サードプレイス ランチミーティング 交流会 茶話会 雑談 居場所 語る会',
  policy: '人材育成基本方針 人材育成方針 人材育成計画 人材育成ビジョン 人財育成 職員像',
  evaluation: '人事評価 評価制度 人事制度 昇任 昇格 人事異動 配置 ジョブローテーション 目標管理 キャリアパス 処遇 表彰',
  improvement:
    '業務改善 業務改革 業務の見直し 業務見直し BPR カイゼン 効率化 見える化 マニュアル DX デジタル RPA AI ICT ペーパーレス 電子申請 電子決裁 オンライン',
  sdgs: 'SDGs SDG 持続可能 脱炭素 カーボンニュートラル 誰一人取り残',
  citizens:
    '市民との対話 住民との対話 町民との対話 協働 住民参加 市民参加 地域に出 地域へ出 懇談会 タウンミーティング 住民自治 自治会 町内会 市民の声 住民の声',
  recruiting: '採用 離職 定着 早期退職 人材確保 受験者 志望者',
  wellbeing:
    '働き方 メンタル 残業 時間外 休職 休暇 ワークライフバランス ハラスメント 心理的安全 多忙 健康経営 育休 育児休業 テレワーク',
  cooperation:
    '縦割 横断 部局間 部署間 課を超え 課を越え 部を超え 部を越え 庁内連携 横のつながり 横の連携 連携不足 セクショナリズム 風通し 他部署 他課',
  managers: '管理職 リーダーシップ マネジメント 上司 部下 トップの',
  purpose: 'ビジョンの共有 ビジョンを共有 理念 総合計画 ミッション 目的を共有 目的の共有 使命',
  population: '人口減少 少子 高齢化 移住 定住 空き家 関係人口 担い手',
  finance: '公共施設 財政 税収 歳入 歳出 扶助費 社会保障費 老朽化 インフラ 統廃合 更新費用',
}).map(([id, words]) => ({ id, label: labels[id as keyof typeof labels], words: words.split(' ') }))
