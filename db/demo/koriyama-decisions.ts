import type { Item } from '../../worker/plans/sheets.ts'

export interface DemoDecision {
  itemId: string
  /** `text`, or the name of the field in which the identifier stands. */
  field: 'text' | keyof Item['fields']
  /** The identifier as it stands there. */
  text: string
  category: 'person_name' | 'phone' | 'email' | 'address' | 'unique_post' | 'demographic'
  treatment: 'label' | 'generalise' | 'keep' | 'rewrite' | 'drop'
  /** What stands in its place; a label is drawn anew for each release and a dropped text leaves nothing. */
  replacement?: string
  reason?: string
}

const heads = '部長級の人数が職員数表で確かめられないため'

/** What the team decided before its first release: every identifier of the plan, so that nothing is left undecided. */
export const koriyamaDecisions: DemoDecision[] = [
  { itemId: 'koriyama-members-1', field: 'text', text: '渡部　彩香', category: 'person_name', treatment: 'label' },
  { itemId: 'koriyama-members-2', field: 'text', text: '橋本　航平', category: 'person_name', treatment: 'label' },
  { itemId: 'koriyama-members-3', field: 'text', text: '斎藤　真由', category: 'person_name', treatment: 'label' },
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
    treatment: 'drop',
  },
  {
    itemId: 'koriyama-respondent-6',
    field: 'text',
    text: '民間企業で4年勤務',
    category: 'demographic',
    treatment: 'generalise',
    replacement: '民間企業の経験あり',
  },
  {
    itemId: 'koriyama-respondent-7',
    field: 'text',
    text: '30代女性、保育園児の母',
    category: 'demographic',
    treatment: 'generalise',
    replacement: '子育て世代',
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
    text: '湖南町在住',
    category: 'address',
    treatment: 'generalise',
    replacement: '市内在住',
  },
  {
    itemId: 'koriyama-respondent-8',
    field: 'text',
    text: '70代男性',
    category: 'demographic',
    treatment: 'rewrite',
    replacement: '年代は伏せる',
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
    text: '三宅幹事',
    category: 'person_name',
    treatment: 'generalise',
    replacement: '幹事',
  },
  {
    itemId: 'koriyama-epilogue-1',
    field: 'text',
    text: '橋本　航平',
    category: 'person_name',
    treatment: 'label',
  },
  {
    itemId: 'koriyama-epilogue-1',
    field: 'text',
    text: '5月27日',
    category: 'demographic',
    treatment: 'generalise',
    replacement: '5月',
    reason: '聞き取りの日から相手が分かるため',
  },
  {
    itemId: 'koriyama-epilogue-1',
    field: 'text',
    text: '湖南町の会長さん',
    category: 'unique_post',
    treatment: 'generalise',
    replacement: 'ある地区の役員の方',
  },
  {
    itemId: 'koriyama-epilogue-1',
    field: 'text',
    text: '道路の穴をふさぐ仕事を7年',
    category: 'demographic',
    treatment: 'keep',
    reason: '本人が実名での公開にも同意しているため',
  },
  {
    itemId: 'koriyama-vision-images-3',
    field: 'text',
    text: '湖南町',
    category: 'address',
    treatment: 'keep',
    reason: '公の地名で、個人の住まいを示していないため',
  },
]
