import { defineTexts } from '../i18n.ts'

/** After a report was accepted. */
export const acceptedTexts = defineTexts(
  {
    earlier: {
      title: 'これまでの読み込み',
      line: (by: string, items: string) => `${by}さんが${items}件を取り込みました`,
      undone: '取り消し済み',
      open: '内容・取り消し',
    },
    accepted: {
      title: '報告書を取り込みました',
      undoneTitle: 'この読み込みは取り消しました',
      summary: (items: string) => `${items}件をプランに取り込みました。`,
      when: (by: string, at: string) => `${at} ${by}`,
      sheets: 'シートごとの件数',
      open: 'プランを開く',
      hide: '氏名等を伏せる',
      undo: 'この読み込みを取り消す',
      undoing: '取り消しています…',
      undoHint:
        '取り込んだ項目をプランから外し、テーマと対話自治体も元に戻します。取り込んだあとに直した項目は残します。',
      undone: (items: string) => `${items}件をプランから外しました。`,
      left: (items: string) => `取り込んだあとに直された${items}件は残しました。`,
      again: 'もう一度読み込む',
      names: '名簿に加える名前',
      namesHint:
        '共有する前に伏せるため、プランに出てくる人の名前を名簿に入れておきます。役職だけの行は外してください。',
      noNames: '新しく名簿に加える名前はありませんでした。',
      member: 'メンバー',
      respondent: 'キーパーソン',
      addNames: (n: string) => `${n}人を名簿に加える`,
      added: (n: string) => `${n}人を名簿に加えました。`,
      failed: 'できませんでした。しばらくしてから、もう一度お試しください。',
    },
  },
  {
    earlier: {
      title: 'Reports read before',
      line: (by, items) => `${by} accepted ${items} items`,
      undone: 'undone',
      open: 'Details and undo',
    },
    accepted: {
      title: 'The report was accepted',
      undoneTitle: 'This import was undone',
      summary: (items) => `${items} items were put into the plan.`,
      when: (by, at) => `${at}, ${by}`,
      sheets: 'Items by sheet',
      open: 'Open the plan',
      hide: 'Hide names',
      undo: 'Undo this import',
      undoing: 'Undoing…',
      undoHint:
        'Takes the items out of the plan again and brings theme and partner back. Items that were changed since stay.',
      undone: (items) => `${items} items were taken out of the plan.`,
      left: (items) => `${items} items that were changed since have stayed.`,
      again: 'Read a report again',
      names: 'Names for the roster',
      namesHint:
        'Names of people in the plan go on the roster, so that they are hidden before sharing. Untick lines that are posts only.',
      noNames: 'There is no name that the roster lacks.',
      member: 'Member',
      respondent: 'Key person',
      addNames: (n) => `Add ${n} to the roster`,
      added: (n) => `${n} were added to the roster.`,
      failed: 'That did not work; please try again in a while.',
    },
  },
)
