/** What a heading opens: a part of a sheet, something beside the sheets, or text that belongs nowhere (`body`). */
export type Part =
  | 'vision'
  | 'drift'
  | 'visionOrDrift'
  | 'strategy'
  | 'people'
  | 'situation'
  | 'situation.background'
  | 'situation.current'
  | 'situation.causes'
  | 'forces'
  | 'forces.resisting'
  | 'forces.driving'
  | 'roadmap'
  | 'roadmap.stage'
  | 'roadmap.actions'
  | 'roadmap.outputs'
  | 'roadmap.outcomes'
  | 'roadmap.gates'
  | 'first_steps'
  | 'members'
  | 'sessions'
  | 'theme'
  | 'advice'
  | 'outlook'
  | 'epilogue'
  | 'body'

const besideSheets: Part[] = ['members', 'sessions', 'theme', 'advice', 'outlook', 'epilogue', 'body']

export function isSheetPart(part: Part): boolean {
  return !besideSheets.includes(part)
}

/**
 * Where a rule holds. `anywhere`: the words are the template's alone. `marked`: behind ■, a bracket or a number.
 * `listed`: that, or with a bullet in the next line. `signed`: behind ■ or a bracket, or between the sheets.
 * `sheets`: marked and between the sheets. `inside`: between the sheets.
 */
export type Place = 'anywhere' | 'marked' | 'listed' | 'signed' | 'sheets' | 'inside'

export interface Rule {
  part: Part
  place: Place
  /** On the title alone: without mark, number, 自治体名 and ※, in `canon` form, to the end. */
  pattern: RegExp
}

const asks = '(?:は|とは)、?(?:どんな|どのような|どういう|何|なん|いかなる)'
const desired = '(?:10年後の)?(?:地域|まち|市|町|村)?の?ありたい姿(?:\\(ビジョン\\))?'
const people = '人・?組織(?:づくり)?'

const rule = (part: Part, place: Place, pattern: string): Rule => ({
  part,
  place,
  pattern: new RegExp(`^(?:${pattern})$`),
})

export const rules: Rule[] = [
  rule('visionOrDrift', 'anywhere', `${desired}(?:と|・|及び|および)なりゆきの未来`),
  rule('vision', 'signed', `${desired}${asks}.{0,14}`),
  rule('vision', 'sheets', desired),
  rule('drift', 'signed', `(?:予測される|このままの|このままいくと)?なりゆきの未来${asks}.{0,14}(?:\\(.*\\))?`),
  rule('drift', 'sheets', '(?:予測される)?なりゆきの未来(?:\\(.*\\))?'),

  rule(
    'strategy',
    'anywhere',
    'これから(?:の)?(?:自治体|市|町|村|行政)(?:の|が)(?:果たす|担う)べき役割(?:\\(戦略的な取組\\))?',
  ),
  rule(
    'strategy',
    'signed',
    `(?:${desired}の実現に向けて、?)?(?:(?:あなたの|私たちの)?(?:自治体|団体|市|町|村)が?|(?:本|当)(?:市|町|村)が?)?、?戦略的に取組んで(?:いく|いる|いきたい)こと(?:${asks}.{0,10})?`,
  ),
  rule('strategy', 'sheets', '\\(?戦略的な取組\\)?'),

  rule('people', 'inside', `${people}のあるべき姿`),
  rule('people', 'signed', '果たすべき役割を実践するための「?人材マネジメント」?(?:を考える|とは|について.*)'),

  rule('situation', 'anywhere', `${people}の現状と(?:問題点|課題)`),
  rule('situation.background', 'signed', '(?:背景・?)?(?:過去から|これまで)の(?:経緯|経過|背景)'),
  rule('situation.background', 'sheets', '背景(?:と?経緯)?|経緯'),
  rule('situation.current', 'signed', '現状の?把握'),
  rule('situation.current', 'sheets', '現状'),
  rule('situation.causes', 'signed', '(?:問題の)?原因の?分析'),
  rule('situation.causes', 'sheets', '(?:問題の)?原因'),

  rule('forces', 'anywhere', '(?:推進力|抵抗力).*\\(フォースフィールド分析\\)|フォースフィールド分析'),
  rule('forces', 'anywhere', '(?:推進力を(?:活|生)かし、?抵抗力|抵抗力.{0,12}推進力).{0,14}(?:考える|検討)'),
  rule('forces.resisting', 'signed', '(?:予想|想定|予測)される抵抗力.*'),
  rule('forces.driving', 'signed', '(?:変革を?進める|変革の|変革への)推進力.*'),
  rule('forces.resisting', 'sheets', '抵抗力(?:\\(.*\\)|(?:と|は|への|に対する).{0,30})?'),
  rule('forces.driving', 'sheets', '推進力(?:\\(.*\\)|(?:と|は|を|の).{0,30})?'),

  rule('forces.resisting', 'inside', '抵抗力(?:\\(抵抗力\\))?'),
  rule('forces.driving', 'inside', '推進力(?:\\(推進力\\))?'),

  rule(
    'first_steps',
    'anywhere',
    '(?:まず取組む?アクションの(?:詳細|内容))?\\(?一歩踏み?出すシート\\)?|まず取組む?アクションの詳細.*',
  ),
  rule(
    'roadmap.stage',
    'anywhere',
    '(?:まずは?|最初に|はじめに|次に|続いて|さらに|その後)、?取組む?アクション(?:[(:].*|(?:R|令和|20)\\d.*)?',
  ),
  rule(
    'roadmap.stage',
    'sheets',
    '(?:第[1-3一二三](?:段階|ステップ|フェーズ|ステージ|期)|(?:ステップ|STEP|フェーズ|ステージ)[1-3]|[1-3一二三]年目)(?:[(:].*)?',
  ),
  rule('roadmap', 'anywhere', '現状からあるべき姿に向けての作戦.*|(?:アクションプランの)?段階図'),
  rule(
    'roadmap.outcomes',
    'inside',
    '(?:成果)?\\(?アウトカム\\)?(?:指標)?(?:\\(?アクションに.*|\\(.{1,20}\\)|[:・].*)?',
  ),
  rule(
    'roadmap.outputs',
    'inside',
    '(?:結果)?\\(?アウトプット\\)?(?:指標)?(?:\\(?アクションの.*|\\(.{1,20}\\)|[:・].*)?',
  ),
  rule(
    'roadmap.actions',
    'inside',
    '(?:具体的な?)?(?:取組む?)?アクション(?:\\(.{1,14}\\)|[:・].*)?|(?:主な|具体的な)?取組(?:内容|事項)?',
  ),
  rule('roadmap.gates', 'inside', '目標設定(?:\\(?次の段階.*|[:・].*)?|次の段階に進むための基準'),

  rule('members', 'marked', '(?:参加|研究会)?(?:メンバー|研究生|参加者)(?:一覧|名簿|紹介)?'),
  rule(
    'theme',
    'marked',
    '(?:(?:20\\d\\d|令和.{1,2}|R\\d{1,2})年?度?)?(?:\\(.{4,8}\\))?の?(?:研究会?|部会|年間|今年度の?)?の?テーマ',
  ),
  rule('sessions', 'marked', '(?:活動|研究会|主な活動)?(?:内容|の?経過|の?日程|スケジュール)'),
  rule(
    'advice',
    'listed',
    '(?:参考[>】]?)?.{0,40}(?:幹事|アドバイザー|プラクティショナー|講師)(?:団|の皆様|の皆さん|の方々)?(?:から|より|による)?の?(?:いただいた|頂いた|受けた|もらった|得た)?(?:主な)?(?:アドバイス|助言|言葉|コメント|講評|フィードバック|ご意見|ご指摘|提言).{0,8}',
  ),
  rule(
    'outlook',
    'listed',
    '(?:(?:今後|展望|次年度|来年度|これから|取組|推進|実践|実現|継続|定着|成功)(?:の|に向けた|に向けて|のための)?)*(?:重要な|大切な)?(?:カギ|鍵|ポイント|キーポイント|キー|要点|重点)(?:は、?(?:以下|次)の(?:とおり|通り).{0,8})?',
  ),
  rule('epilogue', 'anywhere', '付記'),
  rule(
    'body',
    'anywhere',
    '次年度に向けた展望|自分達?(?:たち)?としての取組シナリオ|[1一]年後に目指す状態.*|今後の展望',
  ),
  rule('body', 'anywhere', 'はじめに|おわりに|終わりに|まとめ|参考文献|目次'),
  rule(
    'body',
    'anywhere',
    '(?:人材マネジメント部会|地域経営部会|部会)(?:の?概要|とは|について|への参加|参加の経緯)|活動の?(?:概要|経過|記録)|アクションプラン作成への道のり',
  ),
  rule(
    'body',
    'anywhere',
    '.{0,20}大切にする「?基本」?を学ぶ|その現状をさらに深掘りする.*|.{0,14}現状(?:把握)?とありたい姿の研究|変革に向けたアクションプラン',
  ),
  rule('body', 'anywhere', '.{0,20}(?:人材マネジメント部会|地域経営部会)(?:の?活動)?の?(?:報告書?|共同論文|論文)'),
]
