import { defineTexts } from '../i18n.ts'

/** What the ways by which text of a release reaches others are called on screen. */
export const surfaceTexts = defineTexts(
  {
    release: '共有版の画面',
    comparison: '比べる画面',
    comparison_file: '比べた内容のファイル',
    charts: '図の画面',
    library: 'プランを探す画面',
    remarks: '助言の引用',
    outcomes: 'その後の画面',
    boards: '掲示板の話題',
  },
  {
    release: 'Release page',
    comparison: 'Comparison page',
    comparison_file: 'Comparison as a file',
    charts: 'Pages of charts',
    library: 'Search page',
    remarks: 'Quotations in remarks',
    outcomes: 'What became of it',
    boards: 'Topics of the boards',
  },
)
