import { describe, expect, it } from 'vitest'
import { readNameModel } from '../../../scripts/train-finder/read-model.ts'
import { findIdentifiers, type RosterEntry } from '../../../worker/deidentification/finder/find-identifiers.ts'

const names = await readNameModel()
const roster: RosterEntry[] = [{ id: '1', name: '佐佐木 健', reading: 'ささき けん', kind: 'other' }]

/** What a pattern could go back and forth over: runs of one kind, and each separator, bracket and label that a rule knows. */
const units = `
佐 佐␣ 佐、 佐・ 佐⏎ 佐藤␣ さ さ␣ ア ア・ ー 0 0- 0␣ ( () 「 <a &#1 . a. a@ a.a@ A␣ A.␣ Sato␣ http://a http://a?id= 1丁目 1- 市 市町 が丘 住所
四十 40代 40代女性 女性の 人の子 唯一の 総務 部長 の部長 学校 学校長 会長 前 平成1年 昭和1年1月1日 生 内線1 職員番号 番号1 1234␣ マイナンバー 〒1
さん 氏名 担当: 担当␣佐␣ 長男の と佐 佐、佐の三 ⇥ ⏎ ␣ 髙 𠮷 か゛ ｶﾞ 佐(さ) 、 -
`
  .trim()
  .split(/\s+/)
  .map((unit) => unit.replaceAll('␣', ' ').replaceAll('⏎', '\n').replaceAll('⇥', '\t'))

describe('a hundred thousand characters', { timeout: 60_000 }, () => {
  it.each(units)('of %j come in the time of a test', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length))
    expect(findIdentifiers(text, { roster, ...(names && { names }) })).toBeInstanceOf(Array)
  })
})
