/** Everyone here is invented; the addresses are under example.jp, which belongs to nobody. */

export type DemoRole = 'researcher' | 'approver' | 'advisor' | 'alumnus' | 'secretariat'

export interface DemoAccount {
  /** Stable, also the key of "enter as …". */
  id: string
  name: string
  reading: string
  email: string
  role: DemoRole
  municipalityCode?: string
  /** The fiscal year in which an alumnus took part. */
  alumnusYear?: number
}

/** A name that the team knows, before anything is hidden. */
export interface RosterEntry {
  id: string
  name: string
  reading?: string
  kind: 'member' | 'respondent' | 'other'
}

export interface DemoTeam {
  /** Also the prefix of the plan's item ids. */
  id: string
  municipalityCode: string
  municipalityName: string
  researcherIds: string[]
  approverId: string
  advisorIds: string[]
  roster: RosterEntry[]
}

export const accounts: DemoAccount[] = [
  ...staff('072036', 'koriyama', [
    ['ayaka', '渡部 彩香', 'わたなべ あやか', 'researcher'],
    ['kohei', '橋本 航平', 'はしもと こうへい', 'researcher'],
    ['mayu', '斎藤 真由', 'さいとう まゆ', 'researcher'],
    ['takashi', '安藤 隆志', 'あんどう たかし', 'approver'],
  ]),
  ...staff('232017', 'toyohashi', [
    ['naoki', '髙橋 直樹', 'たかはし なおき', 'researcher'],
    ['misaki', '鈴木 美咲', 'すずき みさき', 'researcher'],
    ['takuma', '河合 拓真', 'かわい たくま', 'researcher'],
    ['yuko', '牧野 裕子', 'まきの ゆうこ', 'approver'],
  ]),
  ...staff('202096', 'ina', [
    ['ryo', '北原 涼', 'きたはら りょう', 'researcher'],
    ['minori', '春日 みのり', 'かすが みのり', 'researcher'],
    ['makoto', '唐木 誠', 'からき まこと', 'approver'],
  ]),
  {
    id: 'advisor-keiko',
    name: '大西 慶子',
    reading: 'おおにし けいこ',
    email: 'onishi@advisors.example.jp',
    role: 'advisor',
  },
  {
    id: 'advisor-taihei',
    name: '三宅 泰平',
    reading: 'みやけ たいへい',
    email: 'miyake@advisors.example.jp',
    role: 'advisor',
  },
  {
    id: 'alumnus-hikaru',
    name: '遠藤 光',
    reading: 'えんどう ひかる',
    email: 'hikaru@city.koriyama.example.jp',
    role: 'alumnus',
    municipalityCode: '072036',
    alumnusYear: 2018,
  },
  {
    id: 'alumnus-sho',
    name: '藤城 翔',
    reading: 'ふじしろ しょう',
    email: 'sho@city.toyohashi.example.jp',
    role: 'alumnus',
    municipalityCode: '232017',
    alumnusYear: 2019,
  },
  {
    id: 'secretariat',
    name: '早川 由紀',
    reading: 'はやかわ ゆき',
    email: 'jimukyoku@bukai.example.jp',
    role: 'secretariat',
  },
]

const advisorIds = ['advisor-keiko', 'advisor-taihei']

export const teams: DemoTeam[] = [
  {
    id: 'koriyama',
    municipalityCode: '072036',
    municipalityName: '郡山市',
    researcherIds: ['koriyama-ayaka', 'koriyama-kohei', 'koriyama-mayu'],
    approverId: 'koriyama-takashi',
    advisorIds,
    roster: [
      { id: 'koriyama-ayaka', name: '渡部 彩香', reading: 'わたなべ あやか', kind: 'member' },
      { id: 'koriyama-kohei', name: '橋本 航平', reading: 'はしもと こうへい', kind: 'member' },
      { id: 'koriyama-mayu', name: '斎藤 真由', reading: 'さいとう まゆ', kind: 'member' },
      { id: 'alumnus-hikaru', name: '遠藤 光', reading: 'えんどう ひかる', kind: 'respondent' },
      { id: 'koriyama-anzai', name: '安斎 和彦', reading: 'あんざい かずひこ', kind: 'other' },
      { id: 'koriyama-miura', name: '三浦 誠司', reading: 'みうら せいじ', kind: 'other' },
      { id: 'advisor-taihei', name: '三宅 泰平', reading: 'みやけ たいへい', kind: 'other' },
    ],
  },
  {
    id: 'toyohashi',
    municipalityCode: '232017',
    municipalityName: '豊橋市',
    researcherIds: ['toyohashi-naoki', 'toyohashi-misaki', 'toyohashi-takuma'],
    approverId: 'toyohashi-yuko',
    advisorIds,
    roster: [
      { id: 'toyohashi-naoki', name: '髙橋 直樹', reading: 'たかはし なおき', kind: 'member' },
      { id: 'toyohashi-misaki', name: '鈴木 美咲', reading: 'すずき みさき', kind: 'member' },
      { id: 'toyohashi-takuma', name: '河合 拓真', reading: 'かわい たくま', kind: 'member' },
      { id: 'toyohashi-nakamura', name: '中村 正彦', reading: 'なかむら まさひこ', kind: 'respondent' },
      { id: 'toyohashi-shirai', name: '白井 順子', reading: 'しらい じゅんこ', kind: 'respondent' },
      { id: 'alumnus-sho', name: '藤城 翔', reading: 'ふじしろ しょう', kind: 'respondent' },
      { id: 'toyohashi-lan', name: 'グエン・ティ・ラン', kind: 'respondent' },
    ],
  },
  {
    id: 'ina',
    municipalityCode: '202096',
    municipalityName: '伊那市',
    researcherIds: ['ina-ryo', 'ina-minori'],
    approverId: 'ina-makoto',
    advisorIds: [],
    roster: [
      { id: 'ina-ryo', name: '北原 涼', reading: 'きたはら りょう', kind: 'member' },
      { id: 'ina-minori', name: '春日 みのり', reading: 'かすが みのり', kind: 'member' },
    ],
  },
]

type Person = [given: string, name: string, reading: string, role: DemoRole]

function staff(municipalityCode: string, city: string, people: Person[]): DemoAccount[] {
  return people.map(([given, name, reading, role]) => ({
    id: `${city}-${given}`,
    name,
    reading,
    email: `${given}@city.${city}.example.jp`,
    role,
    municipalityCode,
  }))
}
