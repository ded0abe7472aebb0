/** What the demo year's advisors said about Koriyama's release; written for this demo, said by nobody. */
export const koriyamaRemarks = [
  {
    id: 'koriyama-remark-1',
    authorId: 'advisor-keiko',
    kind: 'question',
    keyword: 'stance',
    sessionNumber: 3,
    visibility: 'group',
    text: '窓口に来た人は、帰るときにどんな顔をしていますか。その人の一日から書き直すと、何が変わるでしょう。',
    level: 'section',
    sheet: 'vision',
    section: 'statement',
  },
  {
    id: 'koriyama-remark-2',
    authorId: 'advisor-taihei',
    kind: 'risk',
    keyword: null,
    sessionNumber: null,
    visibility: 'team',
    text: '4月の異動で3人とも担当を離れたとき、次に誰が続けるかが見えません。引き継ぐ相手を今のうちに一人決めてみてください。',
    level: 'sheet',
    sheet: 'roadmap',
    section: null,
  },
  {
    id: 'koriyama-remark-3',
    authorId: 'advisor-keiko',
    kind: 'praise',
    keyword: 'first_person',
    sessionNumber: 3,
    visibility: 'year',
    text: '抵抗を責めず、一緒に減らす仕事を探すところから始めているのがよいと感じました。',
    level: 'section',
    sheet: 'forces',
    section: 'resisting',
  },
] as const

export const koriyamaAnswer = {
  remarkId: 'koriyama-remark-2',
  number: 1,
  state: 'received',
  reason: '来週の打ち合わせで、続ける人の候補を3人で話します。',
  releaseId: null,
  answeredBy: 'koriyama-ayaka',
} as const
