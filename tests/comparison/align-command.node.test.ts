import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'align-'))
const item = (section: string, text: string) => ({ sheet: 'forces', section, text })

function write(name: string, content: string) {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

function align(...files: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/align.ts', ...files], { encoding: 'utf8' })
  return { status, stderr, lines: stdout.split('\n').flatMap((line) => (line ? [JSON.parse(line) as unknown] : [])) }
}

describe('npm run align', () => {
  it('prints the links of two plans, the strongest first, with the texts as they stand in the files', () => {
    const a = write(
      'a.json',
      JSON.stringify({ items: [item('resisting', ' 前例踏襲の体質 '), item('driving', '若手の力')] }),
    )
    const b = write(
      'b.json',
      JSON.stringify({ items: [item('driving', '若手の力'), item('resisting', '去年と同じでいい')] }),
    )
    const { status, lines } = align(a, b)
    expect(status).toBe(0)
    expect(lines).toEqual([
      { section: 'driving', a: '若手の力', b: '若手の力', strength: 1 },
      { section: 'resisting', a: ' 前例踏襲の体質 ', b: '去年と同じでいい', strength: expect.any(Number) },
    ])
  })

  it.each([
    ['no file', [], 'usage'],
    ['no JSON', [write('text.txt', '報告書'), write('c.json', '{"items":[]}')], 'text.txt'],
    ['no items', [write('d.json', '{"plan":1}'), write('e.json', '{"items":[]}')], '"items"'],
    [
      'an item without text',
      [write('f.json', '{"items":[{"sheet":"vision"}]}'), write('g.json', '{"items":[]}')],
      'item 1',
    ],
  ])('says what it expected where it gets %s', (_, files, said) => {
    const { status, stderr, lines } = align(...files)
    expect(status).toBe(1)
    expect(stderr).toContain(said)
    expect(lines).toEqual([])
  })
})
