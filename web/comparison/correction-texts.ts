import { defineTexts } from '../i18n.ts'

export const correctionTexts = defineTexts(
  {
    other: '同じ考えではない',
    otherOf: (text: string) => `「${text}」の組は同じ考えではない`,
    undo: '元に戻す',
    undoOf: (text: string) => `「${text}」についての訂正を元に戻す`,
    linkedBy: (who: string) => `${who}が結び付けました`,
    partedBy: (who: string) => `${who}が、別の考えと見分けました`,
    researcher: (municipality: string) => `${municipality}の研究生`,
    named: (municipality: string, name: string) => `${municipality}の${name}さん`,
    link: (section: string) => `同じ考えの項目を結び付ける（${section}）`,
    hint: '選んだ二つは、この二つの共有版を読める人すべてに、同じ趣旨として示されます。あとから元に戻せます。',
    choose: '選んでください',
    submit: 'これと同じ考え',
    parted: '別の考えとされた組',
  },
  {
    other: 'Not the same idea',
    otherOf: (text: string) => `The pair of “${text}” is not the same idea`,
    undo: 'Undo',
    undoOf: (text: string) => `Undo the correction about “${text}”`,
    linkedBy: (who: string) => `Linked by ${who}`,
    partedBy: (who: string) => `Told apart by ${who}`,
    researcher: (municipality: string) => `a researcher of ${municipality}`,
    named: (municipality: string, name: string) => `${name} of ${municipality}`,
    link: (section: string) => `Link items that say the same (${section})`,
    hint: 'Everybody who may read both releases will see the two as the same idea. It can be undone.',
    choose: 'Please choose',
    submit: 'The same idea',
    parted: 'Pairs said to be different',
  },
)
