import type { SectionId, SheetId, numberedSheets } from '../../worker/plans/sheets.ts'

interface Bilingual {
  ja: string
  en: string
}

interface SheetWords {
  title: Bilingual
  question: Bilingual
  /** Where the template asks once for each box of the sheet. */
  sections?: Partial<Record<SectionId, Bilingual>>
}

type NumberedSheet = (typeof numberedSheets)[number]

const heading = (ja: string, en: string): Bilingual => ({ ja, en })

/** What differs from year to year: names, roles, sessions and the template's own headings. */
export const year = {
  fiscalYear: 2021,
  termNo: 16,
  program: heading('人材マネジメント部会', 'Human Resource Management Study Group'),
  theme: heading(
    '人と組織を「自分の仕事」として考える ～異動の前に、まず一歩～',
    'People and organisation are our own work: one step before the next transfer',
  ),
  roles: {
    researcher: heading('研究生', 'researcher'),
    approver: heading('承認者', 'approver'),
    advisor: heading('幹事', 'advisor'),
    alumnus: heading('マネ友', 'alumnus'),
    secretariat: heading('事務局', 'secretariat'),
    respondent: heading('キーパーソン', 'key person'),
    group: heading('対話自治体', 'partner municipality'),
  },
  sessions: [
    { number: 1, date: '2021-04-16', name: heading('第1回研究会', 'Session 1'), online: true },
    { number: 2, date: '2021-05-20', name: heading('第2回研究会', 'Session 2'), online: true },
    { number: 3, date: '2021-07-26', name: heading('第3回研究会', 'Session 3'), online: true },
    { number: 4, date: '2021-08-19', name: heading('第4回研究会', 'Session 4'), online: true },
    { number: 5, date: '2021-10-22', name: heading('第5回研究会', 'Session 5'), online: true },
    { number: 6, date: '2022-01-27', dateTo: '2022-01-28', name: heading('第6回研究会', 'Session 6'), online: true },
  ],
  sheets: {
    vision: {
      title: heading('ありたい姿', 'Vision'),
      question: heading(
        '10年後の地域のありたい姿（ビジョン）はどんなものですか',
        'What should your community be like in ten years?',
      ),
    },
    drift: {
      title: heading('なりゆきの未来', 'If nothing is done'),
      question: heading(
        '予測される成り行きの未来はどんなものでしょうか（財政状況の予測、人口予測などを考えて）',
        'What comes if nothing is done? (Consider finances, population and the like.)',
      ),
    },
    strategy: {
      title: heading('戦略的な取り組み', 'Strategy'),
      question: heading(
        '地域のありたい姿（ビジョン）の実現に向けて、あなたの自治体が戦略的に取り組んでいくことはどんなことですか',
        'What will your municipality do, as its strategy, to make the vision come true?',
      ),
    },
    people: {
      title: heading('人・組織づくりのあるべき姿', 'People and organisation'),
      question: heading(
        '果たすべき役割を実践するための「人材マネジメント」を考える',
        'How should people and the organisation be managed to play that role?',
      ),
    },
    situation: {
      title: heading('現状と問題点', 'Present situation'),
      question: heading(
        '人・組織づくりの現状と問題点',
        'Where do people and the organisation stand, and what is wrong?',
      ),
      sections: {
        background: heading('過去からの経緯', 'How it came about'),
        current: heading('現状把握', 'The situation today'),
        causes: heading('原因分析', 'Causes'),
      },
    },
    forces: {
      title: heading('フォースフィールド分析', 'Force-field analysis'),
      question: heading(
        '推進力を活かし、抵抗力への対策を考える',
        'What helps the change, what resists it, and what to do about both',
      ),
      sections: {
        resisting: heading(
          '予想される抵抗力は、どこ、誰、どんなことが考えられるか。それに対する対策をどう考えているか',
          'What resistance do you expect, where and from whom, and what will you do about it?',
        ),
        driving: heading(
          '変革を進める推進力は何か、それをどう活かすか',
          'What drives the change, and how will you make use of it?',
        ),
      },
    },
    roadmap: {
      title: heading('段階図', 'Roadmap'),
      question: heading(
        '現状からあるべき姿に向けての作戦（アクションプラン）の段階図',
        'The stages from the situation today to the one you want',
      ),
    },
    first_steps: {
      title: heading('一歩踏み出すシート', 'First steps'),
      question: heading('まず取り組むアクションの詳細', 'The first action in detail'),
    },
  } satisfies Record<NumberedSheet, SheetWords>,
  besideTheSheets: {
    interviews: heading('キーパーソンインタビュー', 'Interviews'),
    sessions: heading('研究会', 'Sessions'),
    members: heading('メンバー', 'Members'),
    advice: heading('幹事からの助言', 'Advice heard'),
    outlook: heading('取組推進のカギ', 'Keys to progress'),
    epilogue: heading('付記', 'Afterword'),
  } satisfies Record<Exclude<SheetId, NumberedSheet>, Bilingual>,
  interviewQuestions: [
    heading(
      '10年後の地域のありたい姿（ビジョン）はどんなものか、また予測される成り行きの未来はどんなものか',
      'What should the community be like in ten years, and what comes if nothing is done?',
    ),
    heading(
      '地域のありたい姿（ビジョン）の実現に向けて、あなたの自治体が戦略的に取り組んでいくことはどんなことか',
      'What will your municipality do, as its strategy, to make the vision come true?',
    ),
    heading(
      'あなたの自治体が今後戦略的に取り組んでいくことを実現していくためには、人事のあり方は今のままで大丈夫か',
      'Is the way staff are managed today good enough for that?',
    ),
  ],
}
