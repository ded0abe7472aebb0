import { dateText, fiscalYearText } from './dates.ts'
import { goldOf } from './gold.ts'
import { renderInterviews } from './render-interviews.ts'
import { renderSheet } from './render-sheets.ts'
import { blanksBetween, bulleted, drawStyle, wrap, type Style } from './style.ts'
import type { Team } from './team.ts'

/** A team's report as PDF text, and what a reader should find in it. */
export function renderReport(team: Team, seed: number) {
  const style = drawStyle(seed)
  const spread = (lines: string[]) => blanksBetween(style.random, lines, style.blanks)
  const interviews = renderInterviews(team, style)
  const sheets = style.sheets.map((name) => renderSheet(name, team, style))
  const front = [overview(team, style), schedule(team, style)].map(spread)
  const back = [outlook(team, style), ...(style.paper === 'full' ? [epilogue(team, style)] : [])].map(spread)
  const middle = spread(findings(team, style))
  const tables = style.interviewsFirst ? [...interviews.pages, ...sheets] : [...sheets, ...interviews.pages]
  const opening = style.contents ? [contents(team, style)] : []
  const text = bindPages([...opening, ...front, middle, ...back, ...tables], style, team.municipality.name)
  return {
    text: inForm(text, style),
    gold: goldOf(team, style.sheets, style.gatesAsBullets, interviews.written),
    style,
  }
}

function contents(team: Team, style: Style): string[] {
  return [
    `${fiscalYearText(style.year, team.fiscalYear)} 人材マネジメント部会 共同論文`,
    team.municipality.name,
    '目次',
    ...[
      '１ 人材マネジメント部会の概要',
      '２ 活動経過',
      '３ アクションプラン作成への道のり',
      '（２）人・組織づくりの現状とありたい姿の研究',
      '（４）これからの自治体の果たすべき役割（戦略的な取り組み）',
      '４ 今後の展望',
      '（４）付記',
      '資料１ キーパーソンインタビュー',
      '資料２ アクションプラン',
    ].map((title, at) => `${title} ・・・・・・・・ ${at + 2}`),
  ]
}

function overview(team: Team, style: Style): string[] {
  const { name, prefecture } = team.municipality
  return [
    '１ 人材マネジメント部会の概要',
    ...wrap(
      `　${prefecture}${name}は、全国の自治体から職員が集まるこの部会に、今年度も研究生を送り出した。研究会では対話を重ね、計画をつくることを目標とした。`,
      style.width,
    ),
    `＜${fiscalYearText(style.year, team.fiscalYear)}テーマ＞`,
    team.theme,
    '＜メンバー＞',
    ...(style.membersLate ? [] : memberTable(team, style)),
    '２ 活 動 経 過',
    ...wrap(
      '　研究会は、教わる場ではなく自ら考える場であるとされ、各地の仲間や幹事との対話から多くを学んだ。',
      style.width,
    ),
    ...(style.membersLate ? memberTable(team, style) : []),
  ]
}

function memberTable(team: Team, style: Style): string[] {
  const rows = team.members
  const half = (name: string) => name.replace('　', ' ')
  switch (style.members) {
    case 'threeLines':
      return ['所属', '職', '氏名', ...rows.flatMap(({ department, post, name }) => [department, post, name])]
    case 'nameFirst':
      return ['氏名 所属 職名', ...rows.map(({ department, post, name }) => `${name} ${department} ${post}`)]
    case 'numbered':
      return [
        'No. 所属 役職 氏名',
        ...rows.map(({ department, post, name }, at) => `${at + 1} ${department} ${post} ${half(name)}`),
      ]
    case 'wideSpaces':
      return [
        '所　属　　　　職　名　　　氏　名',
        ...rows.map(({ department, post, name }) => `${department.replace(/部(?=.)/, '部　')}　　${post}　　${name}`),
      ]
    default:
      return ['所属 職 氏名', ...rows.map(({ department, post, name }) => `${department} ${post} ${name}`)]
  }
}

function schedule(team: Team, style: Style): string[] {
  return [
    '＜活動内容＞',
    '活動項目 主な内容・対話',
    ...team.sessions.flatMap(({ date, dateTo, agenda }, at) => [
      ...sessionHead(style, at, dateText(style.date, date, dateTo)),
      ...agenda.flatMap((text) => bulleted({ ...style, bullet: '・' }, text)),
    ]),
    '３ アクションプラン作成への道のり',
    ...wrap('　次のような流れで計画を作成した。それぞれの段階で話し合ったことを記す。', style.width),
  ]
}

function sessionHead(style: Style, at: number, date: string): string[] {
  const number = `第${style.random.chance(0.5) ? ' ' : ''}${'１２３４５６'[at]}回`
  switch (style.sessionRow) {
    case 'beside':
      return [`${number}研究会 ${date}`]
    case 'first':
      return [`${date} ${number}研究会`]
    case 'parens':
      return [`${number}（${date}）`]
    default:
      return [`${number}研究会`, `(${date})`]
  }
}

// Findings of the paper repeat words of the sheets; they are not the sheets.
function findings(team: Team, style: Style): string[] {
  const list = (texts: string[]) => texts.flatMap((text) => bulleted({ ...style, bullet: '・' }, text))
  const body = [
    '（２）人・組織づくりの現状とありたい姿の研究',
    '＜まとめ＞対話から見えた現状とその背景',
    ...list(['窓口の声が計画に届いていない。', '人手の要る仕事が一つの課に偏っている。']),
    ...(style.questionList
      ? [
          '① キーパーソンインタビュー',
          '対象 インタビュー内容',
          ...team.respondents.flat(),
          ...team.questions.flatMap((text, at) => wrap(`【問${'１２３４５６'[at]}】${text}`, 26)),
          '※インタビュー詳細は、別紙「資料１」に掲載',
        ]
      : []),
    '（４）これからの自治体の果たすべき役割（戦略的な取り組み）',
    ...wrap('　ここまでの議論を受けて、自治体が担う役割を三人で整理した。詳しくは資料に掲げる。', style.width),
    '（５）人・組織づくりのあるべき姿（現状と問題点、推進力と抵抗力）',
    '＜推進力＞',
    ...list([`${team.partner}（人材マネジメント部会における対話自治体）`]),
    ' → 悩みを語り合う',
    '＜抵抗力＞',
    ...list(['変わることを望まない人']),
    ' → 小さく始める',
    '（６）変革に向けたアクションプラン',
    ...wrap(
      `　対話自治体である${team.partner}との話し合いや、幹事団からの助言も取り入れながら、三年間の計画をまとめた。`,
      style.width,
    ),
  ]
  return [
    ...(style.paper === 'full' ? body : body.slice(-2 - Math.ceil(60 / style.width))),
    style.adviceWord,
    ...list(team.advice),
  ]
}

function outlook(team: Team, style: Style): string[] {
  return [
    '４ 今後の展望',
    '（１）次年度に向けた展望',
    ...wrap('　計画を進めるに当たり、関係する課と力を合わせ、次の点を大切にする。', style.width),
    style.keysWord,
    ...team.keys.flatMap((text) => bulleted({ ...style, bullet: '・' }, text)),
    '（２）自分達としての取り組みシナリオ',
    ...wrap(
      '　まずは身近な職員に計画を知ってもらい、理解者を増やす。その後に各課へ出向き、話し合いの場を設ける。',
      style.width,
    ),
  ]
}

function epilogue(team: Team, style: Style): string[] {
  return [
    '（４）付記',
    ...team.members.flatMap(({ department, post, name }) => [
      `${department} ${post} ${name.replace('　', ' ')}`,
      ...wrap(
        '　はじめは不安だったが、仲間の言葉に何度も助けられた。学んだことを職場に持ち帰り、少しずつ試していきたい。',
        style.width,
      ),
    ]),
  ]
}

function bindPages(pages: string[][], style: Style, name: string): string {
  return pages
    .map((page, at) => {
      const lines = [...page]
      while (lines.length && !lines.at(-1)!.trim()) lines.pop()
      while (lines.length && !lines[0]!.trim()) lines.shift()
      if (style.runningHead)
        lines.unshift(`${name} 人材マネジメント部会報告`, ...(style.blanks === 'every' ? [''] : []))
      const last = lines.length - 1
      if (style.pageNumber === 'alone') lines.push('', String(at + 1))
      if (style.pageNumber === 'dashes') lines.push('', `- ${at + 1} -`)
      if (style.pageNumber === 'stuck' && /[。）]$/.test(lines[last]!)) lines[last] += ` ${at + 1}`
      if (at && style.pageBreak === 'formfeed') lines[0] = `\f${lines[0]}`
      if (at && style.pageBreak === 'space') lines[0] = ` ${lines[0]}`
      if (style.pageBreak === 'blank') lines.push('', '')
      return lines.join(style.lineEnd)
    })
    .join(style.lineEnd)
}

const kangxi: Record<string, string> = {
  人: '⼈',
  力: '⼒',
  高: '⾼',
  生: '⽣',
  大: '⼤',
  一: '⼀',
  小: '⼩',
  山: '⼭',
  日: '⽇',
  行: '⾏',
  見: '⾒',
  立: '⽴',
}

function inForm(text: string, { form }: Style): string {
  if (form === 'NFD') return text.normalize('NFD')
  if (form === 'kangxi') return text.replace(/[人力高生大一小山日行見立]/g, (character) => kangxi[character]!)
  if (form === 'halfwidth') return text.replace(/[０-９Ａ-Ｚ（）]/g, (character) => character.normalize('NFKC'))
  return text
}
