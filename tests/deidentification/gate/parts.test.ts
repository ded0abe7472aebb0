import { describe, expect, it } from 'vitest'
import { partsOf } from '../../../worker/deidentification/gate/parts.ts'
import type { Sent } from '../../../worker/surface.ts'

const parts = (format: Sent['format'], body: string) => partsOf({ format, body })
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

describe('what is sent, taken apart', () => {
  it('is the blocks of a page and the values of its attributes', () => {
    const html = '<main id="top"><h1>題</h1><ul><li>桑島が<b>話す</b></li><li title="ひとこと">次</li></ul></main>'
    expect(parts('html', html)).toEqual(['top', '題', '桑島が話す', 'ひとこと', '次'])
  })

  it('keeps a block together over marks within it and lines', () => {
    expect(parts('html', '<td>桑<mark>島</mark><br/>千尋</td>')).toEqual(['桑島\n千尋'])
  })

  it('is read as its reader sees it', () => {
    expect(parts('html', '<p>&#x6851;&#23798;&amp;&quot;A&lt;b&gt;&quot;</p>')).toEqual(['桑島&"A<b>"'])
  })

  it('is the strings in the data that a page carries', () => {
    const props = JSON.stringify({ items: [{ text: '桑島 "千尋"\n>', n: 3 }] }).replaceAll('"', '&quot;')
    expect(parts('html', `<div data-props="${props}"></div>`)).toEqual(['items', 'text', 'n', '桑島 "千尋"\n>'])
    const script = '<script type="application/json">{"name":"\\u6851\\u5cf6"}</script>'
    expect(parts('html', script)).toContain('桑島')
  })

  it('is the strings of JSON', () => {
    expect(parts('json', '{"a":["\\u6851島",{"b":null}]}')).toEqual(['a', '桑島', 'b'])
    expect(parts('json', '{ cut off')).toEqual(['{ cut off'])
  })

  it('is the cells of CSV', () => {
    expect(parts('csv', '\uFEFFid,text\r\n1,"桑島は「""千尋""」,\r\n話す"\r\n')).toEqual([
      '\uFEFFid',
      'text',
      '1',
      '桑島は「"千尋"」,\r\n話す',
    ])
  })

  it.each([
    ['percent signs', `/search?q=${encodeURIComponent('桑島千尋')}`, '/search?q=桑島千尋'],
    ['percent signs in pieces', '%E6%A1%91x%E5%B3%B6', '桑x島'],
    ['escapes', '\\u6851\\u5cf6', '桑島'],
    ['base64', `data:text/plain;base64,${base64('桑島千尋')}`, '桑島千尋'],
    ['base64 of addresses', base64('桑島?千尋>です').replaceAll('+', '-').replaceAll('/', '_'), '桑島?千尋>です'],
  ])('stands decoded beside it: %s', (_, written, read) => {
    expect(parts('text', written)).toEqual([written, read])
  })

  it('makes no words of hashes', () => {
    const hash = 'a'.repeat(12) + '0123456789abcdef'.repeat(3)
    expect(parts('text', `${hash} 3fa85f64-5717-4562-b3fc-2c963f66afa6 100%`)).toHaveLength(1)
  })
})
