import { defineTexts } from '../../i18n.ts'

/** What every reader of a board may meet of moderation; the moderators' own words are `moderationTexts`. */
export const hiddenTexts = defineTexts(
  {
    reasons: {
      person: '個人が特定される',
      secrecy: '守秘義務に触れる',
      abuse: '人を傷つける・攻撃的',
      advert: '宣伝・無関係',
      other: 'そのほか',
    },
    report: '通報する',
    reportedByYou: '管理者に知らせました',
    hidden: (reason: string) => `管理者が非表示にしました（${reason}）`,
    hiddenTitle: '（管理者が非表示にした話題）',
    tools: '管理者の操作',
    record: '管理の記録',
    muted: (day: string) => `この掲示板には、${day}まで書き込めません`,
    mutedHelp: '読むことはできます。理由は「管理の記録」にあります。',
  },
  {
    reasons: {
      person: 'Identifies a person',
      secrecy: 'Breaks confidentiality',
      abuse: 'Hurts or attacks people',
      advert: 'Advertising or off topic',
      other: 'Something else',
    },
    report: 'Report',
    reportedByYou: 'You have told the moderators',
    hidden: (reason: string) => `Hidden by the moderators (${reason})`,
    hiddenTitle: '(a topic hidden by the moderators)',
    tools: 'For moderators',
    record: 'Record of moderation',
    muted: (day: string) => `You cannot write in this board until ${day}`,
    mutedHelp: 'You can read it. The record of moderation says why.',
  },
)
