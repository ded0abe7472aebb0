import { defineTexts } from '../i18n.ts'

export const keptTexts = defineTexts(
  {
    title: 'そのまま残した職',
    lead: '一人だけが就く職のうち、置き換えずに残したものです。公的な行為は、出典を開いて確かめてください。この一覧は共有されません。',
    none: '一人だけが就く職は、すべて置き換えました。',
    post: '職',
    where: '書かれているところ',
    ground: '残すわけ',
    grounds: { public_act: '公的な行為', not_a_person: '人を指していない' },
    reason: '理由',
    source: '出典',
    noSource: '－',
    decided: '決めた人',
    by: (name: string, time: string) => `${name}（${time}）`,
    opens: '新しいタブで開きます',
  },
  {
    title: 'Posts left as they are',
    lead: 'Posts held by one person that were not replaced. Open the source of each public act and check it. This list is not shared.',
    none: 'Every post held by one person was replaced.',
    post: 'Post',
    where: 'Where it stands',
    ground: 'Why it stays',
    grounds: { public_act: 'A public act', not_a_person: 'Means nobody' },
    reason: 'Reason',
    source: 'Source',
    noSource: '–',
    decided: 'Decided by',
    by: (name: string, time: string) => `${name} (${time})`,
    opens: 'opens in a new tab',
  },
)
