import { defineTexts } from '../i18n.ts'

/** The text as written beside the text as it would be shared, and the whole of it as a partner sees it. */
export const sharedTexts = defineTexts(
  {
    title: '共有される文',
    showing: '表示',
    views: {
      touched: '変わるところだけ並べる',
      all: '全文を並べる',
      partner: '相手に見える姿',
    },
    reasons: '理由を文中に示す',
    sideBySide: '書かれたままの文と、共有される文',
    before: '書かれたまま',
    after: '共有される文',
    labelNote: '記号は仮のものです。承認を依頼するたびに新しく決まります。',
    removed: '（取り除く）',
    open: '未判断',
    goneItem: 'この項目は共有しません',
    goneWithRespondent: 'この人の項目を外したので、共有しません',
    notYet: '探し終わると示します',
    nothing: '変わるところはありません',
    partnerLead: (open: number) =>
      open > 0
        ? `承認のあと、相手の自治体や幹事にはこのように見えます。未判断の${open}件は【 】で示しています。`
        : '承認のあと、相手の自治体や幹事にはこのように見えます。',
    wholeGone: '共有される項目はありません',
  },
  {
    title: 'What would be shared',
    showing: 'Show',
    views: {
      touched: 'Only what changes, side by side',
      all: 'Everything, side by side',
      partner: 'As the partner will see it',
    },
    reasons: 'Reasons within the text',
    sideBySide: 'As written and as it would be shared',
    before: 'As written',
    after: 'As it would be shared',
    labelNote: 'These labels are placeholders; they are drawn anew each time you ask for approval.',
    removed: '(removed)',
    open: 'undecided',
    goneItem: 'This item is not shared',
    goneWithRespondent: 'Not shared, because the item of this person is left out',
    notYet: 'Shown when everything is searched',
    nothing: 'Nothing changes',
    partnerLead: (open: number) =>
      open > 0
        ? `This is what partners and advisors see after the approval. What is undecided (${open}) stands in 【 】.`
        : 'This is what partners and advisors see after the approval.',
    wholeGone: 'No item would be shared',
  },
)
