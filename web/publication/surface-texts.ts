import { defineTexts } from '../i18n.ts'

/** What the ways by which text of a release reaches others are called on screen. */
export const surfaceTexts = defineTexts(
  { release: '共有版の画面', comparison: '比べる画面', charts: '図の画面' },
  { release: 'Release page', comparison: 'Comparison page', charts: 'Pages of charts' },
)
