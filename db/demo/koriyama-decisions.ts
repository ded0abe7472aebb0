import type { Category } from '../../worker/deidentification/finder/findings.ts'
import type { ChosenTreatment } from '../../worker/deidentification/schema.ts'
import type { Item } from '../../worker/plans/sheets.ts'

export interface DemoDecision {
  itemId: string
  /** `text`, or the name of the field in which the identifier stands. */
  field: 'text' | keyof Item['fields']
  /** The identifier as it stands there. */
  text: string
  category: Category
  treatment: ChosenTreatment
  /** What stands in its place; a label is drawn anew for each release and a dropped text leaves nothing. */
  replacement?: string
  reason?: string
  /** Of a post that stays. */
  ground?: 'public_act' | 'not_a_person'
  source?: string
}

/** As the page of groups has them: three executives, three of the staff, two from outside. */
const interviewed: DemoDecision[] = (
  [
    ['副市長', 'unique_post', '経営層'],
    ['総務部長', 'unique_post', '経営層'],
    ['保健福祉部長', 'unique_post', '経営層'],
    ['上下水道局の係長', 'unique_post', '職員'],
    ['マネ友（2018年度）', 'demographic', '職員'],
    ['若手職員（民間企業で4年勤務）', 'demographic', '職員'],
    ['市民（30代女性、未就学の子ども1人）', 'demographic', '関係者'],
    ['町内会長（湖南町在住、70代男性）', 'unique_post', '関係者'],
  ] as const
).map(([text, category, replacement], n) => {
  const itemId = `koriyama-respondent-${n + 1}`
  return { itemId, field: 'text', text, category, treatment: 'generalise', replacement }
})

/**
 * What the team decided before its first release: every identifier of the plan, so that nothing is left undecided.
 * Members and afterwords never leave, so nothing in them is to be decided.
 */
export const koriyamaDecisions: DemoDecision[] = [
  ...interviewed,
  { itemId: 'koriyama-first_steps-steps-4', field: 'who', text: '渡部', category: 'person_name', treatment: 'label' },
  { itemId: 'koriyama-first_steps-steps-5', field: 'who', text: '橋本', category: 'person_name', treatment: 'label' },
  { itemId: 'koriyama-first_steps-steps-6', field: 'who', text: '斎藤', category: 'person_name', treatment: 'label' },
  {
    itemId: 'koriyama-first_steps-steps-6',
    field: 'text',
    text: '内線2345',
    category: 'phone',
    treatment: 'rewrite',
    replacement: '電話',
  },
  {
    itemId: 'koriyama-forces-resisting-4',
    field: 'response',
    text: '総務部長',
    category: 'unique_post',
    treatment: 'generalise',
    replacement: '部長級の職員',
    reason: '部長級は14人いるため',
  },
  {
    itemId: 'koriyama-forces-driving-4',
    field: 'text',
    text: '副市長',
    category: 'unique_post',
    treatment: 'generalise',
    replacement: '部長級以上の職員',
    reason: '特別職は4人だけのため',
  },
  {
    itemId: 'koriyama-respondent-4-answer-2',
    field: 'text',
    text: '安斎',
    category: 'person_name',
    treatment: 'label',
  },
  {
    itemId: 'koriyama-respondent-5-answer-3',
    field: 'text',
    text: '遠藤',
    category: 'person_name',
    treatment: 'rewrite',
    replacement: '本人',
  },
  {
    itemId: 'koriyama-respondent-5-answer-3',
    field: 'text',
    text: 'endo-benkyokai@example.jp',
    category: 'email',
    treatment: 'rewrite',
    replacement: '連絡先はチームで預かる',
  },
  {
    itemId: 'koriyama-respondent-8-answer-2',
    field: 'text',
    text: '三浦',
    category: 'person_name',
    treatment: 'label',
  },
  {
    itemId: 'koriyama-advice-5',
    field: 'text',
    text: '三宅',
    category: 'person_name',
    treatment: 'drop',
    reason: '幹事の発言であることだけを残すため',
  },
  {
    itemId: 'koriyama-strategy-initiatives-6',
    field: 'text',
    text: '市長',
    category: 'unique_post',
    treatment: 'keep',
    reason: '公の場での行為で、記者会見の記録が市のウェブサイトに公開されているため',
    ground: 'public_act',
    source: 'https://www.city.koriyama.example.jp/mayor/press/2021-05',
  },
  {
    itemId: 'koriyama-respondent-3-answer-2',
    field: 'text',
    text: '地域包括ケア推進課長',
    category: 'unique_post',
    treatment: 'generalise',
    replacement: '担当の管理職',
  },
  {
    itemId: 'koriyama-2021-actions-2',
    field: 'text',
    text: '人事課長',
    category: 'unique_post',
    treatment: 'generalise',
    replacement: '人事の担当課',
  },
  {
    itemId: 'koriyama-first_steps-steps-2',
    field: 'text',
    text: '遠藤',
    category: 'person_name',
    treatment: 'label',
  },
]
