import type { Rank } from '../headcount/ranks.ts'
import type { PostMeaning } from './post-meaning.ts'

const between = (top: Rank, bottom: Rank, titles: string) => entries({ top, bottom }, titles)
const at = (rank: Rank, titles: string) => between(rank, rank, titles)
const entries = (meaning: PostMeaning, titles: string) =>
  titles
    .trim()
    .split(/\s+/)
    .map((title): [string, PostMeaning] => [title, meaning])

/**
 * The ends of posts and what they commonly stand for; the longest that fits counts. Titles that one office gives to its
 * department heads and another to its team leaders are written with both, and no rung that leaves one of them out is offered.
 */
export const titleRanks = new Map<string, PostMeaning>([
  ...at(
    'special',
    `市長 町長 村長 区長 副市長 副町長 副村長 副区長 助役 収入役 出納長 教育長 監査委員 代表監査委員 常勤監査委員 企業管理者 公営企業管理者
    水道事業管理者 下水道事業管理者 上下水道事業管理者 病院事業管理者 交通事業管理者 市長職務代理者 特別職`,
  ),
  ...at(
    'director',
    `部長 担当部長 部長級 部長相当職 局長 担当局長 理事 公室長 市長公室長 町長公室長 知事公室長 本部長 危機管理監 防災監 技監 理事監 審議監
    総務監 統括監 政策監 政策統括監 デジタル監 戦略監 会計管理者 消防長 病院長 看護部長 事務部長 教育部長 総合政策監 福祉事務所長`,
  ),
  ...at(
    'deputy_director',
    `次長 部次長 局次長 副部長 部長代理 部長補佐 副局長 局長代理 担当次長 次長級 次長相当職 副理事 副審議監 消防次長 副本部長 理事補佐 室次長`,
  ),
  ...at(
    'section_head',
    `課長 担当課長 課長級 課長相当職 統括課長 総括課長 秘書課長 会計課長 副署長 保育課長 専任課長 特命課長`,
  ),
  ...at(
    'assistant_head',
    `課長補佐 副課長 課長代理 課長補佐級 課長補佐相当職 室長補佐 所長補佐 副室長 副所長 館長補佐 副館長 局長補佐 補佐 署長補佐 場長補佐`,
  ),
  ...at('chief', `係長 担当係長 主任係長 係長級 係長相当職 総括係長 専門係長 副係長 分隊長`),
  ...at(
    'senior',
    `主任 主査 主任主査 主任主事 主任技師 技能主任 係長代理 主任保健師 主任保育士 消防士長 上席主査 総括主査`,
  ),
  ...at(
    'clerk',
    `主事 主事補 技師 技師補 書記 保健師 保育士 司書 学芸員 栄養士 看護師 消防士 消防副士長 主事級 係員 事務員 技術員 建築主事`,
  ),
  ...at('fixed_term', `会計年度任用職員 臨時職員 嘱託員 嘱託職員 非常勤職員 パート職員 再任用職員 地域おこし協力隊員`),
  ...between(
    'director',
    'section_head',
    `参事 議会事務局長 監査委員事務局長 選挙管理委員会事務局長 農業委員会事務局長 教育次長 事務局長 事務局次長 支所長 総合支所長 副消防長 行政センター長 推進監 企画監 調整監 対策監 特命監 統括官`,
  ),
  ...between('deputy_director', 'section_head', `消防署長 署長 事務長 副参事 総括参事 参事官 副看護部長 技術監`),
  ...between(
    'section_head',
    'chief',
    `所長 館長 出張所長 室長 場長 副支所長 グループ長 主幹 専門監 秘書室長 工場長 図書館長 公民館長 センター長 看護師長 師長 総括 統括 隊長 中隊長 大隊長`,
  ),
  ...between(
    'section_head',
    'senior',
    `グループリーダー チームリーダー チーム長 班長 副班長 マネージャー リーダー 副センター長`,
  ),
  ...between('assistant_head', 'chief', `副主幹 主席主幹 総括主幹 主任主幹 指導主事 小隊長`),
  ...entries(
    'outside',
    `議長 副議長 議員 市議 町議 村議 県議 委員長 副委員長 委員 自治会長 副会長 会長 町内会長 町会長 区会長 会頭 副会頭 専務理事 常務理事 理事長 副理事長
    社長 副社長 専務 常務 取締役 支店長 店長 校長 副校長 教頭 園長 副園長 学校長 学長 総長 学部長 教授 准教授 院長 副院長 知事 副知事 組合長 団長 副団長
    分団長 民生委員 児童委員 代表 座長 顧問 幹事長 部会長 支部長 総代 住職 宮司 駅長 船長 農園長 PTA会長 監督 議会議長 警察署長 税務署長 保健所長 郵便局長 区長会長 大臣 長官
    青年部長 女性部長 婦人部長 実行委員長 副実行委員長 会計責任者 オーナー 店主 CIO補佐官 アドバイザー コンサルタント`,
  ),
])
