import { describe, expect, it } from 'vitest'
import { itemsOf, readReport } from '../../worker/reports/reader/read-report.ts'

const essay = `
平 成 26 年 度　人 材 マ ネ ジ メ ン ト 部 会

は じ め に

　最初は何をする部会なのか分からず、上司に言われるままに出席した。会場に着くと
見知らぬ顔ばかりで、机を囲んで話せと言われても言葉が出てこなかった。

１． 現 状 の 把 握

　市の組織は合併のころから大きく変わっていない。部長への聞き取りでは、次の三点
が挙げられた。
・会議が長い
・若手の声が届かない
- 12 -
◆ありたい姿に向けて
　私たちは、十年後のまちを思い描くところから始めた。推進力となる仲間を増やし、
抵抗力を小さくするために、まず取り組むアクションとして昼休みの会を開いた。

お わ り に

　部会に卒業はないという言葉を胸に、これからも歩いていきたい。
`

describe('a paper without sheets', () => {
  it('gets nothing placed that it does not say as a sheet would', () => {
    expect(itemsOf(readReport(essay))).toEqual([])
  })

  it('keeps all its lines for a person to place', () => {
    const { unplaced } = readReport(essay)
    expect(unplaced.map(({ text }) => text)).toEqual(essay.split('\n').filter((line) => line.trim()))
    expect(unplaced.filter(({ kind }) => kind !== 'text').map(({ text }) => text)).toEqual([
      'は じ め に',
      '- 12 -',
      'お わ り に',
    ])
  })
})
