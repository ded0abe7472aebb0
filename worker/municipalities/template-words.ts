import type { YearWords } from '../../db/exchange/municipalities.ts'

/** What the template calls things, where no earlier year says otherwise. */
export const templateWords: YearWords = {
  advisor: '幹事',
  alumnus: 'マネ友',
  group: '対話自治体',
  sheets: {
    vision: {
      title: 'ありたい姿',
      question: '10年後の地域のありたい姿（ビジョン）はどんなものですか',
    },
    drift: {
      title: 'なりゆきの未来',
      question: '予測される成り行きの未来はどんなものでしょうか（財政状況の予測、人口予測などを考えて）',
    },
    strategy: {
      title: '戦略的な取り組み',
      question:
        '地域のありたい姿（ビジョン）の実現に向けて、あなたの自治体が戦略的に取り組んでいくことはどんなことですか',
    },
    people: {
      title: '人・組織づくりのあるべき姿',
      question: '果たすべき役割を実践するための「人材マネジメント」を考える',
    },
    situation: {
      title: '現状と問題点',
      question: '人・組織づくりの現状と問題点',
    },
    forces: {
      title: 'フォースフィールド分析',
      question: '推進力を活かし、抵抗力への対策を考える',
    },
    roadmap: {
      title: '段階図',
      question: '現状からあるべき姿に向けての作戦（アクションプラン）の段階図',
    },
    first_steps: {
      title: '一歩踏み出すシート',
      question: 'まず取り組むアクションの詳細',
    },
    interviews: { title: 'キーパーソンインタビュー', question: '' },
    sessions: { title: '研究会', question: '' },
    members: { title: 'メンバー', question: '' },
    advice: { title: '幹事からの助言', question: '' },
    outlook: { title: '取組推進のカギ', question: '' },
    epilogue: { title: '付記', question: '' },
  },
}
