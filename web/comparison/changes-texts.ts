import { defineTexts } from '../i18n.ts'

export const changesTexts = defineTexts(
  {
    trail: '現在の場所',
    changes: '変わったところ',
    release: (number: number) => `共有版 第${number}版`,
    title: (municipality: string, earlier: number, later: number) =>
      `${municipality}の共有版 第${earlier}版から第${later}版で変わったところ`,
    lead: (earlier: string, later: string) => `${earlier}に承認された版と、${later}に承認された版を比べています。`,
    counts: (added: number, changed: number, removed: number) =>
      `追加 ${added}件・変更 ${changed}件・削除 ${removed}件`,
    onlyChanged: '変わった項目だけを表示する',
    print: '印刷する',
    nothing: '変わったところはありません',
    nothingBody: '二つの版の内容は同じです。',
  },
  {
    trail: 'Where you are',
    changes: 'Changes',
    release: (number: number) => `Release ${number}`,
    title: (municipality: string, earlier: number, later: number) =>
      `${municipality}: what changed from release ${earlier} to ${later}`,
    lead: (earlier: string, later: string) => `The release approved ${earlier} beside the one approved ${later}.`,
    counts: (added: number, changed: number, removed: number) => `${added} new, ${changed} changed, ${removed} removed`,
    onlyChanged: 'Only what changed',
    print: 'Print',
    nothing: 'Nothing changed',
    nothingBody: 'Both releases say the same.',
  },
)
