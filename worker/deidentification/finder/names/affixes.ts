import { plainTitles, sectionTitles, soleTitles } from '../titles.ts'

/** What stands beside names: 1 an honorific, 2 a title of many, 3 a title of a section's head, 4 a title of one, 5 a label. */
const honorifics =
  'さん さま 様 氏 殿 君 くん ちゃん 先生 女史 嬢 両氏 各氏 らが らは 夫妻 夫人 家 選手 被告 博士 師 投手 監督 関'.split(
    ' ',
  )
export const labels =
  '担当 担当者 氏名 名前 連絡先 問合せ 問い合わせ 講師 司会 進行 記録 書記 発表者 報告者 出席者 参加者 参加 メンバー 作成者 作成 執筆 執筆者 文責 編集 リーダー サブリーダー 幹事 座長 提出者 聞き手 話し手 写真 撮影 説明者 質問者 回答者 発言者 面談者 記入者 申請者 責任者 代表者 同席 訪問者 受講者 研究生 ゲスト 登壇者 パネリスト 進行役 まとめ 代理 連絡担当 ふりがな フリガナ'.split(
    ' ',
  )

class Affixes {
  readonly #kinds = new Map<string, number>()
  readonly #longestByFirst = new Map<string, number>()

  constructor(lists: string[][]) {
    lists.forEach((list, n) => {
      for (const word of list) {
        this.#kinds.set(word, n + 1)
        const first = word.charAt(0)
        this.#longestByFirst.set(first, Math.max(this.#longestByFirst.get(first) ?? 0, word.length))
      }
    })
  }

  longestAt(text: string, at: number): { length: number; kind: number } | undefined {
    const longest = Math.min(this.#longestByFirst.get(text.charAt(at)) ?? 0, text.length - at)
    for (let length = longest; length > 0; length--) {
      const kind = this.#kinds.get(text.slice(at, at + length))
      if (kind) return { length, kind }
    }
    return undefined
  }
}

export const affixes = new Affixes([honorifics, plainTitles, sectionTitles, soleTitles, labels])
