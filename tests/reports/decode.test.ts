import { describe, expect, it } from 'vitest'
import { decodeReport } from '../../worker/reports/decode.ts'

const text = '■現状把握\r\n・窓口と現場が、互いの仕事をよく知らない\r\n'

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16))
const utf16 = (littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}
const marked = (mark: number[], content: Uint8Array) => Uint8Array.from([...mark, ...content])

const shiftJis = bytes(
  '81a18cbb8ff3946388ac0d0a8145918b8cfb82c68cbb8fea82aa81418cdd82a282cc8e648e9682f082e682ad926d82e782c882a20d0a',
)
const eucJp = bytes(
  'a2a3b8bdbef5c7c4b0ae0d0aa1a6c1ebb8fda4c8b8bdbeeca4aca1a2b8dfa4a4a4cebbc5bbf6a4f2a4e8a4afc3cea4e9a4caa4a40d0a',
)

describe('decodeReport', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8', marked([0xef, 0xbb, 0xbf], new TextEncoder().encode(text))],
    ['utf-16le', utf16(true)],
    ['utf-16le', marked([0xff, 0xfe], utf16(true))],
    ['utf-16be', utf16(false)],
    ['utf-16be', marked([0xfe, 0xff], utf16(false))],
    ['shift_jis', shiftJis],
    ['euc-jp', eucJp],
  ] as const)('reads %s', (encoding, content) => {
    expect(decodeReport(content)).toEqual({ ok: true, encoding, text })
  })

  it.each([
    ['empty', ''],
    ['pdf', '255044462d312e370a25e2e3cfd3'],
    ['office', '504b030414000600'],
    ['old-office', 'd0cf11e0a1b11ae1'],
    ['image', '89504e470d0a1a0a'],
    ['binary', '00010203fffefdfc80818283c0c1f5f6f7f8f9fa'],
  ])('says of %s what was expected instead', (found, hex) => {
    const decoded = decodeReport(hex ? bytes(hex) : new Uint8Array())
    expect(decoded).toMatchObject({ ok: false, found })
    expect(decoded.ok || decoded.message).toContain('.txt')
  })
})
