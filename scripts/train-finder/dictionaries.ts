import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface DictionaryName {
  word: string
  kind: '姓' | '名'
  reading: string
  /** From UniDic, which has names of centuries. */
  isOld: boolean
}

export function readIpadic(folder: string, file: string): string[][] {
  return readLines(new TextDecoder('euc-jp').decode(readFileSync(join(folder, file))))
}

/** Surnames and given names of IPADIC, and of UniDic those of more than one character: its single ones come from old texts. */
export function readNames(ipadic: string, unidicNames: string): DictionaryName[] {
  return [
    ...readIpadic(ipadic, 'Noun.name.csv').map((fields) => nameOf(false, fields[0], fields[7], fields[11])),
    ...readLines(readFileSync(unidicNames, 'utf8'))
      .map((fields) => nameOf(true, fields[0], fields[7], fields[10]))
      .filter(({ word }) => word.length > 1),
  ].filter((name): name is DictionaryName => name.kind === '姓' || name.kind === '名')
}

const readLines = (content: string) => content.split('\n').map((line) => line.split(','))
const nameOf = (isOld: boolean, word = '', kind = '', reading = '') => ({ word, kind, reading, isOld })
