import type { Audience, SurfaceName } from '../../worker/surface.ts'
import { defineTexts } from '../i18n.ts'

/** By what ways a release reaches others, and what the gate says that it searched in them. */
export const gateTexts = defineTexts(
  {
    title: '氏名等が残っていないかの確認',
    clean: '伏せると決めた氏名・番号・言葉は、どの出し先にも見つかりませんでした。',
    notProof:
      '探したのは、名簿の氏名と、伏せると判断された記載です。名簿にない人を特定できる書き方は、機械では分かりません。下の内容を読んで確かめてください。',
    missing: 'この依頼には、氏名等が残っていないかを確かめた記録がありません',
    missingTodo:
      'このままでは承認できません。チームがもう一度承認を依頼すると、送られる内容が確かめられ、記録が付きます。',
    names: '探した氏名',
    texts: '探した番号・言葉',
    characters: '調べた文字',
    found: '見つかった記載',
    surfaces: '調べた出し先',
    surface: '出し先',
    readers: '読む人',
    checked: (time: string, rules: number) => `${time} に、規則 第${rules}版で確かめました。`,
    dictionary: '氏名の辞書を使いました。',
    noDictionary: '氏名の辞書は使っていません。',
    surfaceNames: {
      release: '共有版のページ',
      comparison: '比べて読むページ',
      comparison_file: '比べた内容を保存するファイル',
      charts: '図のページ（フォースフィールド・段階図・人口）',
      library: 'プランを探すページ',
      remarks: '助言に引用される文',
      outcomes: '段階ごとのその後のページ',
      boards: '掲示板の話題（項目へのリンク）',
    } satisfies Record<SurfaceName, string>,
    audiences: {
      house: '自分の自治体',
      partners: '対話自治体',
      advisors: '幹事',
    } satisfies Record<Audience, string>,
  },
  {
    title: 'Search for names that were left',
    clean: 'None of the names, numbers and words that were decided away was found, whichever way the text goes out.',
    notProof:
      'Searched for were the names on the roster and what was decided away. No machine knows what else points at somebody: please read the text below.',
    missing: 'This submission has no record of a search for names',
    missingTodo:
      'It cannot be approved as it is. When the team asks for approval again, what would leave is searched and the record stands here.',
    names: 'Names searched for',
    texts: 'Numbers and words searched for',
    characters: 'Characters searched',
    found: 'Found',
    surfaces: 'Ways out that were searched',
    surface: 'Way out',
    readers: 'Who reads it',
    checked: (time: string, rules: number) => `Searched on ${time} by rules no. ${rules}.`,
    dictionary: 'With the dictionary of names.',
    noDictionary: 'Without the dictionary of names.',
    surfaceNames: {
      release: 'Page of the release',
      comparison: 'Comparison page',
      comparison_file: 'The comparison as a file',
      charts: 'Pages of charts',
      library: 'Search page',
      remarks: 'Quotations in remarks',
      outcomes: 'What became of each stage',
      boards: 'Topics that link to an item',
    },
    audiences: {
      house: 'own municipality',
      partners: 'partner municipalities',
      advisors: 'advisors',
    },
  },
)
