import { randomFrom, type Random } from './random.ts'

export type SheetName = 'vision' | 'drift' | 'strategy' | 'people' | 'situation' | 'forces' | 'roadmap' | 'first_steps'

const sheetNames: SheetName[] = [
  'vision',
  'drift',
  'strategy',
  'people',
  'situation',
  'forces',
  'roadmap',
  'first_steps',
]

/** How one report came out of its PDF and what its team's template looked like. */
export type Style = ReturnType<typeof drawStyle>

export function drawStyle(seed: number) {
  const random = randomFrom(seed)
  const order = random.chance(0.3) ? random.shuffle(sheetNames) : [...sheetNames]
  return {
    random,
    sheets: random.chance(0.2) ? order.slice(0, -1 - random.below(2)) : order,
    pageBreak: random.pick(['formfeed', 'space', 'space', 'blank'] as const),
    pageNumber: random.pick(['none', 'alone', 'stuck', 'dashes'] as const),
    blanks: random.pick(['every', 'every', 'none', 'some'] as const),
    width: random.pick([34, 40, 48]),
    bullet: random.pick(['・', '・', '・ ', '• ', '●', '○', '◆', '- ', '\uF0B7 ', '･', '➢ ', '・　']),
    arrow: random.pick(['→', '→ ', '⇒', '➡ ', '→　']),
    arrowInline: random.chance(0.35),
    titleAt: random.pick(['top', 'top', 'bottom', 'middle'] as const),
    titleNumber: random.pick(['１．', '1. ', '１　', 'シート1 ', '様式１　', ''] as const),
    ownName: random.pick(['line', 'title', 'none'] as const),
    footer: random.chance(0.6),
    references: random.pick(['same', 'next', 'none'] as const),
    nariyuki: random.pick(['なりゆき', '成り行き', '成行き']),
    forceWords: random.pick([
      ['抵抗力', '推進力'],
      ['抵抗力', '推進力'],
      ['阻害要因', '促進要因'],
    ] as const),
    roadmapWord: random.pick(['段階図', '段階図', 'ロードマップ']),
    year: random.pick(['R', 'Ｒ', '令和', 'western', 'both'] as const),
    date: random.pick(['R.', '令和', 'western', 'slash', 'dayOnly'] as const),
    subheads: random.pick(['【】', '【】', '＜＞', '■', '［］'] as const),
    themes: random.pick(['＜＞', '＜＞', '【】', '(1)', '■', '《》'] as const),
    statement: random.pick(['＜＞', '「」', 'plain', '『』'] as const),
    boxNumbers: random.pick(['(1)', '(1)', '①', 'bullet', '１．'] as const),
    boxWidth: random.pick([10, 12, 14, 18]),
    aimNumbers: random.pick(['（１）', '（１） ', '①', '１．'] as const),
    series: random.pick(['value[year]', 'value[year]', 'year:value', 'value(year)'] as const),
    spacedNames: random.chance(0.4),
    roadmap: random.pick(['seed', 'seed', 'byStage', 'byKind', 'boxesFirst', 'mixed'] as const),
    stageWidth: random.pick([12, 16, 24]),
    gatesAsBullets: random.chance(0.6),
    members: random.pick(['row', 'row', 'threeLines', 'nameFirst', 'numbered', 'wideSpaces'] as const),
    membersLate: random.chance(0.4),
    interviewGrid: random.pick(['inTurn', 'inTurn', 'labelsFirst', 'labelsFirst', 'headerFirst'] as const),
    headerLabel: random.pick(['職氏名', '', '対象者', '役職', '職名'] as const),
    headerWrap: random.chance(0.5),
    questionLabel: random.pick(['問１', '問1', '問１', 'Q1', '【問１】', '質問１'] as const),
    cellWidth: random.pick([14, 18, 26]),
    cellBullets: random.chance(0.8),
    interviewsFirst: random.chance(0.75),
    paper: random.pick(['full', 'full', 'short'] as const),
    form: random.pick(['NFC', 'NFC', 'NFC', 'NFD', 'kangxi', 'halfwidth'] as const),
    visionWords: random.pick([
      ['の将来ビジョン', '推進に向けた基本的な考え方', '対話から導き出した具体的なイメージ'],
      ['の将来都市像', '基本理念', '具体的なイメージ'],
      ['が目指す姿', '大切にする考え方', '対話で描いた姿の具体的なイメージ'],
    ] as const),
    adviceWord: random.pick([
      '＜参考＞アクションプランに対する幹事団からのアドバイス',
      '【幹事からの助言】',
      '■幹事団からいただいたコメント',
      '＜第５回研究会　幹事フィードバック＞',
      '◇ 幹事の皆様からのアドバイス',
    ]),
    keysWord: random.pick(['＜取組推進のカギ＞', '【取り組みのポイント】', '■推進の鍵', '＜実現に向けたポイント＞']),
    trendLabels: random.pick([
      ['経過', '現状', '将来'],
      ['これまで', '現在', '今後'],
      ['経緯', '現状', '未来'],
    ] as const),
    sessionRow: random.pick(['below', 'below', 'beside', 'first', 'parens'] as const),
    contents: random.chance(0.3),
    runningHead: random.chance(0.3),
    questionList: random.chance(0.5),
    headerGaps: random.chance(0.2),
    tableTitle: random.pick([
      '　　人材マネジメント部会 キーパーソンインタビュー 【別紙資料１】',
      '【別紙資料１】キーパーソンインタビュー一覧',
      '資料１　キーパーソンへのインタビュー結果',
    ]),
    strayBlanks: random.chance(0.15),
    stepCells: random.pick(['template', 'template', 'lines', 'gaps', 'spaces'] as const),
    arrowCount: random.pick([1, 1, 1, 2]),
    lineEnd: random.pick(['\n', '\n', '\r\n']),
  }
}

/** A bulleted line, or several where the width cuts it. */
export function bulleted(style: Style, text: string, width = style.width): string[] {
  return wrap(`${style.bullet}${text}`, width)
}

/** PDF text is cut where the column ends, inside words. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const character of text) {
    const size = character < '\u0100' ? 0.5 : 1
    if (used + size > width && !'。、）」'.includes(character)) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += character
    used += size
  }
  return line.trim() ? [...lines, line] : lines
}

export function enclose(text: string, pair: string): string {
  return pair.length === 2 ? `${pair[0]}${text}${pair[1]}` : `${pair}${text}`
}

export function numbered(kind: string, at: number): string {
  const wide = '１２３４５６７８９'[at]!
  if (kind.startsWith('（')) return `（${wide}）${kind.endsWith(' ') ? ' ' : ''}`
  if (kind === '(1)') return `(${at + 1})`
  if (kind === '①') return '①②③④⑤⑥⑦⑧⑨'[at]!
  return `${wide}．`
}

export function blanksBetween(random: Random, lines: string[], blanks: Style['blanks']): string[] {
  if (blanks === 'none') return lines
  return lines.flatMap((line) => {
    if (blanks === 'every') return [line, random.chance(0.3) ? ' ' : '']
    return random.chance(0.25) ? [line, ''] : [line]
  })
}
