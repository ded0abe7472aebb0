import type { Hit } from './findings.ts'
import { matches } from './matches.ts'

const number = '(?:\\d{1,4}|[一二三四五六七八九十]{1,3})'
const room =
  '(?: ?[\\p{Script=Han}]{0,4}(?:[ァ-ヶー]{2,12}|[A-Za-z]{2,12}|荘|館|棟|寮|住宅|団地)[\\p{Script=Han}]{0,3} ?\\d{1,4}(?:号室?|棟)?| ?\\d{3,4}号室?)?'
const lot = new RegExp(
  `(?:${number} ?丁目(?: ?\\d{1,4}(?: ?番地?|[-ー])?(?: ?の? ?\\d{1,4} ?号?)?(?:[-ー]\\d{1,4})?)?` +
    `|${number} ?番地(?: ?の ?${number}| ?\\d{1,4} ?号?|[-ー]\\d{1,4})?|${number} ?番 ?${number} ?号` +
    `|(?<![\\d-])(?!\\d{3}-\\d{4})\\d{1,4}(?:[-ー]\\d{1,4}){1,3}(?![\\d-]))${room}`,
  'gu',
)
const run = /[\p{Script=Han}ァ-ヶー々〆\d]{0,24} ?$/u
const kanaTown = /(?<![ぁ-んァ-ヶー\p{Script=Han}])[ぁ-んァ-ヶー]{2,5}(?:が|ヶ)?$|[ぁ-んァ-ヶー]{2,5}$/u
const municipality = /[都道府県市区町村郡字]/
const area =
  /(?:[\p{Script=Han}]{1,4}市)?[\p{Script=Han}ヶケァ-ヴー]{1,8}(?:町|地区|団地|学区|集落|ニュータウン)(?=在住|出身|に住|にお住|に居住|の自宅|に転居|に引っ越)/gu
const smallTown =
  /[\p{Script=Han}]{1,4}市(?![区町村場民役内外])[\p{Script=Han}ヶケ]{1,5}町(?![\p{Script=Han}])(?: ?\d{1,4}(?![\d年月日人名件つ歳円]))?/gu
const building =
  /[\p{Script=Han}ァ-ヶー]{0,10}(?:マンション|アパート|ハイツ|コーポ|メゾン|レジデンス|ハイム|コーポラス|荘|県営住宅|市営住宅|町営住宅|公営住宅)[A-Z\d号棟 -]{0,8}\d{1,4}号室?/gu
const kyoto =
  /[\p{Script=Han}]{1,6}通[\p{Script=Han}]{1,8}(?:上|下|東入|西入)[るル]?[\p{Script=Han}\d]{0,8}(?: ?[\p{Script=Han}ァ-ヶー]{1,10}(?:ビル|館|荘)? ?\d{0,4}(?:F|階|号室?)?)?/gu
const largeArea =
  /[\p{Script=Han}]{1,5}[市町村]大?字[\p{Script=Han}ヶケノァ-ヴー]{1,8}|大字[\p{Script=Han}ヶケノァ-ヴー]{1,10}\d{0,5}/gu
const labelled =
  /(?:住所|所在地|現住所|自宅|居所|本籍|住まい|送付先)(?:は|[ :]) ?:? ?([^\n、。,()「」]{3,39}[^\n、。,()「」ぁ-ん])/gu
const startsAddress = /[都道府県市区町村郡字]|\d/

/** Addresses that go further down than the municipality. */
export function findAddresses(text: string): Hit[] {
  return [
    ...matches(text, lot, 'address', 0.9).flatMap((hit) => withTown(text, hit)),
    ...matches(text, area, 'address', 0.7),
    ...matches(text, smallTown, 'address', 0.6),
    ...matches(text, building, 'address', 0.85),
    ...matches(text, largeArea, 'address', 0.8),
    ...matches(text, kyoto, 'address', 0.8),
    ...matches(text, labelled, 'address', 0.9).filter((hit) => startsAddress.test(text.slice(hit.start, hit.end))),
  ]
}

function withTown(text: string, hit: Hit): Hit[] {
  const before = text.slice(Math.max(0, hit.start - 32), hit.start)
  let town = run.exec(before)?.[0] ?? ''
  if (/^[市区町村台丘野原浜]/.test(town)) town = (kanaTown.exec(before.slice(0, -town.length))?.[0] ?? '') + town
  if (!town) town = /[\p{Script=Han}]{0,20}[都道府県市区町村][ぁ-んァ-ヶー]{2,8}$/u.exec(before)?.[0] ?? ''
  const written = text.slice(hit.start, hit.end)
  const named = /丁目|番地/.test(written) || /番.*号/.test(written)
  const long = /^\d+-\d+-\d+/.test(written) && /^[^\d]{2,6}$/u.test(town)
  if (!/\p{Script=Han}/u.test(town) || (!named && !long && !municipality.test(town))) return []
  // 「令和町3-4」 is a place, 「令和3-4」 and 「様式1-2」 are not; neither is a page of an ordinance.
  if (
    !named &&
    /(?:条例|規則|コード|課題|項目|設問|問|案|章|節|条|項|班|組|列|席|級|回|番|施策|事業|目標|指標|要綱|予算|電話|番号|携帯|内線|平成|令和|昭和|議案|様式|資料|図|表|第|年度?|付け?|号)\d* ?$/.test(
      town,
    )
  )
    return []
  return [{ ...hit, start: hit.start - town.length }]
}
