import { describe, expect, it } from 'vitest'
import { saidBeside } from '../../../worker/deidentification/ladder/said.ts'

const beside = (text: string, post: string) => {
  const start = text.indexOf(post)
  return saidBeside(text, { start, end: start + post.length }).map(({ kind, word }) => [kind, word])
}

describe('what a sentence says beside a post', () => {
  it.each([
    ['総務部長は女性だ。', '総務部長', [['women', '女性']]],
    ['40代の財政課長が話した。', '財政課長', [['age', '40代']]],
    [
      '４０代で既婚の財政課長が話した。',
      '財政課長',
      [
        ['age', '40代'],
        ['family', '既婚'],
      ],
    ],
    ['在任3年の総務部長。', '総務部長', [['tenure', '在任3年']]],
    ['3年目の総務部長。', '総務部長', [['tenure', '3年目']]],
    ['4月に着任した総務部長。', '総務部長', [['tenure', '4月に着任']]],
    ['入庁20年目の人事課長。', '人事課長', [['years', '入庁20年目']]],
    ['マネ友（2018年度）でもある人事課長。', '人事課長', [['alumnus', 'マネ友(2018年度']]],
    ['2018年度のマネ友の人事課長。', '人事課長', [['alumnus', '2018年度のマネ友']]],
    ['水道局に勤務していた財政課長。', '財政課長', [['section', '水道局に勤務']]],
    ['民間出身の広報課長。', '広報課長', [['career', '民間出身']]],
    ['市内で唯一の支所長。', '支所長', [['only_one', '唯一']]],
    ['仙台市出身の総務部長。', '総務部長', [['origin', '仙台市出身']]],
    ['34歳の係長が', '係長', [['exact_age', '34歳']]],
    ['休職していた係長が', '係長', [['health', '休職']]],
  ])('%s', (text, post, said) => expect(beside(text, post)).toEqual(said))

  it('is not what stands inside the post, or in another sentence', () => {
    expect(beside('女性が多い。前総務部長が話した。若手も。', '前総務部長')).toEqual([])
    expect(beside('総務部長が令和3年度の予算を説明し、人事課と調整した。', '総務部長')).toEqual([])
    expect(beside('女性が多い\n総務部長', '総務部長')).toEqual([])
  })
})
