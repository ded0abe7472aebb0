import { Problem } from '../../problem.ts'
import type { Leak } from './leaks.ts'

const sentences: Record<Leak['kind'], string> = {
  listed: '名簿の氏名が残っています',
  spread: '名簿の氏名が、続いた項目に分かれて残っています',
  name: 'ほかの箇所で伏せた氏名が残っています',
  number: 'ほかの箇所で伏せた連絡先や番号が残っています',
  words: '伏せると決めた言葉が、同じ文章に残っています',
  municipality: '伏せることにした自治体の名前が残っています',
}

const most = 50

/** Why nothing was submitted: where something protected would have left, for the page of findings to lead there. */
export function refusalOf(leaks: Leak[]) {
  const different = [...new Map(leaks.map((leak) => [JSON.stringify(leak), leak])).values()].slice(0, most)
  const errors = different.map(({ kind, itemId, field, surface }) => ({
    pointer: surface ? `#/surfaces/${surface}` : `#/items/${itemId}/${field}`,
    detail: sentences[kind],
  }))
  return new Problem('invalid', errors, { leaks: different })
}
