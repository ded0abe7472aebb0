import { plainTitles, sectionTitles, soleTitles } from '../titles.ts'

/** What stands beside names: 1 an honorific, 2 a title of many, 3 a title of a section's head, 4 a title of one, 5 a label, 6 what is somebody's. */
const honorifics =
  'さん さま 様 氏 殿 君 くん ちゃん 先生 女史 嬢 両氏 各氏 らが らは 夫妻 夫人 家 選手 被告 博士 師 投手 監督 関'.split(
    ' ',
  )
export const labels =
  '担当 担当者 氏名 名前 連絡先 問合せ 問い合わせ 講師 司会 進行 記録 書記 発表者 報告者 出席者 参加者 参加 メンバー 作成者 作成 執筆 執筆者 文責 編集 リーダー サブリーダー 幹事 座長 提出者 聞き手 話し手 写真 撮影 説明者 質問者 回答者 発言者 面談者 記入者 申請者 責任者 代表者 同席 訪問者 受講者 研究生 ゲスト 登壇者 パネリスト 進行役 まとめ 代理 連絡担当 ふりがな フリガナ 参加 欠席 名義 宛先 差出人 推薦人 推薦者 保護者 世帯主 筆頭者 受診者 申込者 届出人 依頼者 引率 引率者 立案 発案 設計 監修 構成 取材 編集 題字 板書 受付 会計 案内 設営 計時 引継 後任 前任 新任 世話役 当番 当直 班長 宛名 氏名カナ 来庁者 講話 講演 講評 助言 助言者 通訳 起案 起案者 決裁 発信 受信 連絡 名義人'.split(
    ' ',
  )

/** 大槻宅, 天野ゼミ, 水上兄弟: what belongs to someone, or is several of a name. */
export const belongings =
  '兄弟 姉妹 親子 夫婦 一家 宅 邸 談 ゼミ 研究室 ファミリー コンビ ペア トリオ チーム グループ 班 組 流 案 派 名義 本人 自身 両名 両人 ご夫妻 ご夫婦 さんち'.split(
    ' ',
  )

interface Affix {
  length: number
  kind: number
}

class Affixes {
  /** Words by their first character, the longest first. */
  readonly #byFirst = new Map<string, (Affix & { word: string })[]>()

  constructor(lists: string[][]) {
    const kinds = new Map(lists.flatMap((list, n) => list.map((word) => [word, n + 1] as const)))
    for (const [word, kind] of [...kinds].toSorted(([a], [b]) => b.length - a.length)) {
      const first = word.charAt(0)
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { word, kind, length: word.length }])
    }
  }

  longestAt(text: string, at: number): Affix | undefined {
    return this.#byFirst.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at))
  }
}

export const affixes = new Affixes([honorifics, plainTitles, sectionTitles, soleTitles, labels, belongings])
