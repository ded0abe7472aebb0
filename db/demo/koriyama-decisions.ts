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

const heads = '部長級の人数が職員数表で確かめられないため'

/**
 * What the team decided before its first release: every identifier of the plan, so that nothing is left undecided.
 * Members and afterwords never leave, so nothing in them is to be decided.
 */
export const koriyamaDecisions: DemoDecision[] = [
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
    replacement: '管理職',
    reason: heads,
  },
  {
    itemId: 'koriyama-forces-driving-4',
    field: 'text',
    text: '副市長',
    category: 'unique_post',
    treatment: 'generalise',
    replacement: '管理職',
    reason: '在職者が少なく、だれかが分かるため',
  },
  {
    itemId: 'koriyama-respondent-1',
    field: 'text',
    text: '副市長',
    category: 'unique_post',
    treatment: 'generalise',
    replacement: '管理職',
    reason: '在職者が少なく、だれかが分かるため',
  },
  {
    itemId: 'koriyama-respondent-2',
    field: 'text',
    text: '総務部長',
    category: 'unique_post',
    treatment: 'generalise',
    replacement: '管理職',
    reason: heads,
  },
  {
    itemId: 'koriyama-respondent-3',
    field: 'text',
    text: '保健福祉部長',
    category: 'unique_post',
    treatment: 'generalise',
    replacement: '管理職',
    reason: heads,
  },
  {
    itemId: 'koriyama-respondent-4',
    field: 'text',
    text: '上下水道局の係長',
    category: 'unique_post',
    treatment: 'generalise',
    replacement: '係長級の職員',
  },
  {
    itemId: 'koriyama-respondent-4-answer-2',
    field: 'text',
    text: '安斎',
    category: 'person_name',
    treatment: 'label',
  },
  {
    itemId: 'koriyama-respondent-5',
    field: 'text',
    text: 'マネ友（2018年度）',
    category: 'demographic',
    treatment: 'generalise',
    replacement: 'マネ友',
    reason: '同じ年度の参加者は3人だけのため',
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
    itemId: 'koriyama-respondent-6',
    field: 'text',
    text: '若手職員（民間企業で4年勤務）',
    category: 'demographic',
    treatment: 'generalise',
    replacement: '若手職員（民間企業の経験あり）',
  },
  {
    itemId: 'koriyama-respondent-7',
    field: 'text',
    text: '市民（30代女性、未就学の子ども1人）',
    category: 'demographic',
    treatment: 'generalise',
    replacement: '市民（子育て中）',
  },
  {
    itemId: 'koriyama-respondent-8',
    field: 'text',
    text: '町内会長',
    category: 'unique_post',
    treatment: 'generalise',
    replacement: '地域の役員',
  },
  {
    itemId: 'koriyama-respondent-8',
    field: 'text',
    text: '湖南町',
    category: 'address',
    treatment: 'generalise',
    replacement: '市内',
  },
  {
    itemId: 'koriyama-respondent-8',
    field: 'text',
    text: '70代男性',
    category: 'demographic',
    treatment: 'generalise',
    replacement: '年配の方',
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
