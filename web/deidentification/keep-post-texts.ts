import { defineTexts } from '../i18n.ts'

export const keepPostTexts = defineTexts(
  {
    required: '必須',
    ground: '職を残すわけ',
    publicAct: '公的な行為を述べた文で、聞き取りでの意見を含まない',
    publicActHint: '議会での答弁、記者会見、公表された計画など。出典を承認者が確かめます。',
    notInInterviews: '聞き取りで話されたことが含まれるため、選べません。',
    notAPerson: '人を指していない（見つけ違い）',
    notAPersonHint: '「市長選挙」のように、だれか一人のことではない言葉です。',
    source: '出典のアドレス',
    sourceHint: 'だれでも読める公開のページ。承認者だけに示し、共有されません。',
  },
  {
    required: 'Required',
    ground: 'Why the post may stay',
    publicAct: 'The sentence tells a public act and no opinion from an interview',
    publicActHint: 'An answer in the assembly, a press conference, a published plan. The approver checks the source.',
    notInInterviews: 'Not possible: somebody said it in an interview.',
    notAPerson: 'It means nobody (found by mistake)',
    notAPersonHint: 'Words such as 市長選挙, which are not about one person.',
    source: 'Address of the source',
    sourceHint: 'A public page that everybody can read. Shown to the approver only, not shared.',
  },
)
