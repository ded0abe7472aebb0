import type { Item } from '../../worker/plans/sheets.ts'
import { ina as figures } from '../figures/koriyama-toyohashi.ts'
import { itemsOf, roadmapOf } from './plan-items.ts'

/**
 * Invented for the demo year: the municipality that is in no group with the other two, so nobody there may see this plan.
 * It is released as it stands and therefore holds no identifier.
 */
export const ina: Item[] = [
  ...itemsOf('ina', 'vision', {
    statement: ['二つのアルプスのあいだで、帰ってきた人も来た人も居場所を持てる伊那'],
    images: [
      '山あいの集落にも、週に一度は診療と買い物の車が来るまち',
      '森と畑の仕事だけで、若い家族が食べていけるまち',
    ],
  }),
  ...itemsOf('ina', 'drift', {
    trends: ['集落の共同作業が続かず、水路と里山が荒れていく'],
    projections: [{ text: '総人口', unit: '人', points: figures.total }],
  }),
  ...itemsOf('ina', 'strategy', {
    initiatives: [{ theme: '暮らしの足', text: '遠隔診療の車と移動販売を、同じ日に同じ場所へ回す' }],
  }),
  ...itemsOf('ina', 'people', {
    aims: [{ title: '集落に通う職員', text: '担当の集落を一つ持ち、異動しても三年は通い続ける。' }],
  }),
  ...itemsOf('ina', 'situation', { current: ['支所の職員だけが、集落の事情を知っている。'] }),
  ...itemsOf('ina', 'forces', {
    resisting: [{ text: '一人職場が多く、外へ出られない', response: '近くの二課で留守番を交代する日を決める。' }],
  }),
  ...roadmapOf('ina', [
    {
      fiscalYear: 2021,
      label: 'まず取り組むアクション',
      aim: '通う集落を決める',
      actions: ['三つの集落で、職員が共同作業に加わる'],
      outputs: [{ text: '共同作業に出た職員', unit: '人', baseline: '4', target: '15', due: '2022-03-31' }],
      outcomes: ['集落の側から、役所に頼まない案が一つ出る'],
      gates: ['翌年も通う職員が二人以上いる'],
    },
  ]),
  ...itemsOf('ina', 'first_steps', {
    steps: [
      {
        who: '二人',
        from: '草刈りの日から',
        with: '支所の職員',
        what: '集落の共同作業',
        text: 'まず半日いっしょに汗をかき、困りごとは聞かれるまで書き留めない。',
      },
    ],
  }),
]
