import { fiscalYearText } from './dates.ts'
import { blanksBetween, bulleted, enclose, numbered, wrap, type SheetName, type Style } from './style.ts'
import type { Series, Step, Team } from './team.ts'

const titles: Record<SheetName, string> = {
  vision: '10年後の地域のありたい姿となりゆきの未来',
  drift: '10年後の地域のありたい姿となりゆきの未来',
  strategy: 'これから自治体の果たすべき役割（戦略的な取り組み）',
  people: '人・組織づくりのあるべき姿',
  situation: '人・組織づくりの現状と問題点',
  forces: '推進力を活かし、抵抗力への対策を考える（フォースフィールド分析）',
  roadmap: '現状からあるべき姿に向けての作戦（アクションプラン）の段階図',
  first_steps: 'まず取り組むアクションの詳細（一歩踏み出すシート）',
}
const numbers: SheetName[] = ['vision', 'drift', 'strategy', 'people', 'situation', 'forces', 'roadmap', 'first_steps']

/** One sheet as a page of lines; `raw` pages bring their own blank lines. */
export function renderSheet(name: SheetName, team: Team, style: Style): string[] {
  const head = titleLines(name, team, style)
  const { top, content, raw } = bodies[name](team, style)
  const footer = style.footer ? ['地域経営をリードするための人材マネジメント部会'] : []
  const own = style.ownName === 'line' ? [`自治体名： ${team.municipality.name}`] : []
  const at =
    name === 'vision' || name === 'people' || name === 'first_steps' || name === 'strategy' ? 'top' : style.titleAt
  const spread = (lines: string[]) => blanksBetween(style.random, lines, style.blanks)
  const body = raw ? [...spread(top), ...content.flat(), ''] : undefined
  if (body)
    return at === 'bottom'
      ? [...spread(own), ...body, ...spread([...head, ...footer])]
      : [...spread([...head, ...own]), ...body, ...spread(footer)]
  if (at === 'middle' && content.length > 1)
    return spread([...top, ...content[0]!, ...own, ...head, ...content.slice(1).flat(), ...footer])
  if (at === 'bottom') return spread([...own, ...top, ...content.flat(), ...head, ...footer])
  return spread([...head, ...own, ...top, ...content.flat(), ...footer])
}

function titleLines(name: SheetName, team: Team, style: Style): string[] {
  const number = numbers.indexOf(name)
  const prefix = style.titleNumber.replace(/[1１]/, (one) =>
    one === '1' ? String(number + 1) : '１２３４５６７８'[number]!,
  )
  const title =
    prefix +
    titles[name]
      .replace('なりゆき', style.nariyuki)
      .replace('段階図', style.roadmapWord)
      .replace('推進力', style.forceWords[1])
      .replace('抵抗力', style.forceWords[0])
  const own = style.ownName === 'title' ? ` 自治体名： ${team.municipality.name}` : ''
  return name === 'strategy' && style.references === 'next'
    ? [title.replace('（戦略的な取り組み）', ''), `（戦略的な取り組み）${own}`]
    : [title + own]
}

interface Body {
  top: string[]
  content: string[][]
  raw?: boolean
}

const bodies: Record<SheetName, (team: Team, style: Style) => Body> = {
  vision(team, style) {
    const subhead = (text: string) => enclose(text, style.subheads)
    const frame =
      style.statement === 'plain'
        ? ''
        : style.statement === '＜＞' && style.subheads === '＜＞'
          ? '「」'
          : style.statement
    const drift = reference(
      style,
      `■予測される${style.nariyuki}の未来はどんなものでしょうか （財政状況の予測、人口予測などを考えて）`,
      '※シート２',
    )
    const source = frame ? [team.vision.source] : []
    return {
      top: ['■10年後の地域のありたい姿（ビジョン）はどんなものですか'],
      content: [
        [
          subhead(team.municipality.name + style.visionWords[0]),
          ...source,
          ...wrap(enclose(team.vision.statement, frame), style.width),
        ],
        [subhead(style.visionWords[1]), ...team.vision.principles.flatMap((text) => bulleted(style, text))],
        [subhead(style.visionWords[2]), ...team.vision.images.flatMap((text) => bulleted(style, text)), ...drift],
      ],
    }
  },
  drift(team, style) {
    const label = (text: string) => enclose(text, style.subheads === '■' ? '【】' : style.subheads)
    return {
      top: [
        ...reference(style, '■10年後の地域のありたい姿（ビジョン）はどんなものですか', '※シート１'),
        `■予測される${style.nariyuki}の未来はどんなものでしょうか （財政状況の予測、人口予測などを考えて）`,
      ],
      content: team.trends.map(({ text, history, current, future, series = [] }) => [
        ...bulleted(style, text),
        ...(history ? wrap(label(style.trendLabels[0]) + history, style.width) : []),
        ...(current ? wrap(label(style.trendLabels[1]) + current, style.width) : []),
        ...(future ? wrap(label(style.trendLabels[2]) + future, style.width) : []),
        ...(series.length ? [`${label('推計')}${team.municipality.name}の人口の見通し`] : []),
        ...series.map((one) => seriesLine(one, style)),
      ]),
    }
  },
  strategy(team, style) {
    return {
      top: [
        '■地域のありたい姿（ビジョン）の実現に向けて、',
        'あなたの自治体が戦略的に取り組んでいくことはどんなことですか。',
        ...reference(style, '■ 10年後の地域のありたい姿', '※シート１'),
      ],
      content: team.strategy.map(({ theme, initiatives }, at) => [
        style.themes === '(1)' ? `(${at + 1}) ${theme}` : enclose(theme, style.themes),
        ...initiatives.flatMap((text) => bulleted(style, text)),
      ]),
    }
  },
  people(team, style) {
    return {
      top: [
        '※書ききれない場合など、必要に応じて',
        'このページを複製してください。 後で消して下さい',
        '■ 果たすべき役割を実践するための「人材マネジメント」を考える',
        ...reference(style, '■戦略的な取り組み', '※シート３'),
      ],
      content: team.aims.map(({ title, text }, at) => [
        numbered(style.aimNumbers, at) + title,
        ...wrap(text, style.width),
      ]),
    }
  },
  situation(team, style) {
    const list = (texts: string[]) =>
      texts.flatMap((text, at) =>
        wrap((style.boxNumbers === 'bullet' ? style.bullet : numbered(style.boxNumbers, at)) + text, style.boxWidth),
      )
    return {
      top: ['取り組む', 'アクション', ...reference(style, '人・組織づくりのあるべき姿', '※シート4')],
      content: style.random.shuffle([
        ['■ 過去からの経緯', ...list(team.situation.background)],
        ['■ 現状把握 ※最初に記入ください', ...list(team.situation.current)],
        ['■ 原因分析', ...list(team.situation.causes)],
      ]),
    }
  },
  forces(team, style) {
    const list = (forces: Team['driving']) =>
      forces.flatMap(({ text, response }) =>
        style.arrowInline
          ? wrap(`${style.bullet}${text} ${style.arrow}${response}`, style.width)
          : [...bulleted(style, text), ...responseLines(response, style)],
      )
    return {
      top: [],
      content: style.random.shuffle([
        [
          `■予想される${style.forceWords[0]}は、どこ、誰、どんなことが考えられるか。それに対する対策をどう考えているか。`,
          ...list(team.resisting),
        ],
        [`■変革を進める${style.forceWords[1]}は何か、それをどう活かすか`, ...list(team.driving)],
      ]),
    }
  },
  roadmap(team, style) {
    return { top: [], content: roadmapParts(team, style) }
  },
  first_steps(team, style) {
    return {
      top: [],
      raw: true,
      content: [
        ['', '誰', 'が', '', 'いつから 誰と 何を どこまで・どのように・目指す変化は', ''],
        ...team.steps.map((step) => stepLines(step, style)),
      ],
    }
  },
}

function reference(style: Style, text: string, pointer: string): string[] {
  if (style.references === 'none') return []
  return style.references === 'same' ? [`${text} ${pointer}`] : [text, pointer]
}

function seriesLine({ name, unit, points }: Series, style: Style): string {
  const label = style.spacedNames && name.length <= 4 ? [...name].join(' ') : name
  const values = points.map(({ year, value, basis }) => {
    const amount = `${value.toLocaleString('ja-JP')}${unit}`
    if (style.series === 'year:value') return `${year}年${basis === 'actual' ? '（実績）' : ''} ${amount}`
    const mark = `${year}${basis === 'actual' ? '実績値' : ''}`
    return style.series === 'value(year)'
      ? `${amount}（${year}年${basis === 'actual' ? '実績' : ''}）`
      : `${amount}[${mark}]`
  })
  return `${label} ${values.join(style.series === 'year:value' ? ' → ' : '→')}`
}

function roadmapParts(team: Team, style: Style): string[][] {
  const list = (texts: string[]) => texts.flatMap((text) => bulleted(style, text, style.stageWidth))
  const words = ['まず', '次に', 'さらに']
  const stages = team.stages.map(({ aim, actions }, at) => {
    const year = fiscalYearText(style.year, team.fiscalYear + at)
    const label = `■${words[at]}取組むアクション`
    return [
      ...(style.random.chance(0.3) ? [`${label}（${year}）`] : [label, `（${year}）`]),
      ...wrap(aim, style.stageWidth),
      ...list(actions),
    ]
  })
  const outputs = team.stages.map((stage, at) => [
    at ? 'アウトプット' : 'アウトプット アクションの結果',
    ...list(stage.outputs),
  ])
  const outcomes = team.stages.map((stage, at) => [
    at ? 'アウトカム' : 'アウトカムアクションにより生じる成果（変化、効果）',
    ...list(stage.outcomes),
  ])
  const gates = team.stages.map((stage, at) => [
    at ? '□目標設定' : '□目標設定 次の段階に進むための基準',
    ...(style.gatesAsBullets ? list(stage.gates) : []),
  ])
  const box = (at: number) => style.random.shuffle([outputs[at]!, outcomes[at]!, gates[at]!])
  switch (style.roadmap) {
    case 'seed':
      return [
        outcomes[0]!,
        ...stages,
        outputs[0]!,
        gates[0]!,
        outcomes[1]!,
        outputs[1]!,
        gates[1]!,
        outcomes[2]!,
        outputs[2]!,
        gates[2]!,
      ]
    case 'byStage':
      return stages.flatMap((stage, at) => [stage, ...box(at)])
    case 'byKind':
      return [...stages, ...outputs, ...outcomes, ...gates]
    case 'boxesFirst':
      return [...box(0), ...box(1), ...box(2), ...stages]
    default:
      // The explained labels betray the first stage wherever they stand.
      return [
        stages[0]!,
        outcomes[1]!,
        outputs[0]!,
        gates[0]!,
        stages[1]!,
        outputs[1]!,
        outcomes[0]!,
        stages[2]!,
        outcomes[2]!,
        gates[1]!,
        outputs[2]!,
        gates[2]!,
      ]
  }
}

// A response of two clauses may stand behind two arrows.
function responseLines(response: string, style: Style): string[] {
  const at = response.indexOf('、')
  const parts = style.arrowCount === 2 && at > 4 ? [response.slice(0, at + 1), response.slice(at + 1)] : [response]
  return parts.flatMap((text) => wrap(style.arrow + text, style.width))
}

// The cells of sheet 8 as the real template's PDF gives them: narrow columns cut, some borders lost.
function stepLines({ who, from, with: partner, what, text }: Step, style: Style): string[] {
  const { random } = style
  const vertical = /[でがと]$/.test(who)
  const name = vertical ? [...who] : [who]
  if (style.stepCells === 'lines')
    return [...name, ...wrap(from, 7), ...wrap(partner, 7), ...wrap(what, 12), ...wrap(text, 18), '']
  if (style.stepCells === 'gaps')
    return [name, wrap(from, 7), wrap(partner, 7), wrap(what, 12), wrap(text, 18)].flatMap((cell) => [...cell, ''])
  if (style.stepCells === 'spaces') return [[who, from, partner, what].join(' '), ...wrap(text, 18), '']
  const first = wrap(from, 7)
  const second = wrap(partner, 7)
  const joinedName = !vertical && random.chance(0.5)
  const start = joinedName ? [...name, ...first, ''] : [...name, '', ...first, '']
  const short = second.length === 1 && random.chance(0.5)
  const middle = short
    ? [`${partner} ${what}`]
    : random.chance(0.3)
      ? [...second, '', ...wrap(what, 12)]
      : [...second, '', ...wrap(what, 12), '']
  return [...start, ...middle, ...(short && random.chance(0.5) ? [''] : []), ...wrap(text, 18), '']
}
