import { describe, expect, it } from 'vitest'
import { readNameModel } from '../../../scripts/train-finder/read-model.ts'
import {
  type Category,
  findIdentifiers,
  findInDocument,
  hasMyNumber,
} from '../../../worker/deidentification/finder/find-identifiers.ts'

const names = await readNameModel()
const options = names ? { names } : {}

function found(text: string, category: Category) {
  return findIdentifiers(text, options)
    .filter((finding) => finding.category === category)
    .map((finding) => finding.text)
}

describe('numbers and addresses', () => {
  it.each<[string, Category, string[]]>([
    ['024-924-2011', 'phone', ['024-924-2011']],
    ['電話（024）924-2011', 'phone', ['（024）924-2011']],
    ['相談の電話（0532-00-5678）は', 'phone', ['0532-00-5678']],
    ['０２４−９２４−２０１１', 'phone', ['０２４−９２４−２０１１']],
    ['090 1234 5678', 'phone', ['090 1234 5678']],
    ['+81-24-924-2011', 'phone', ['+81-24-924-2011']],
    ['0120-123-456', 'phone', ['0120-123-456']],
    ['内線2345', 'phone', ['内線2345']],
    ['直通 0532-00-5678（内線123）です', 'phone', ['直通 0532-00-5678（内線123）']],
    ['様式番号 045-2021-118', 'phone', []],
    ['電話番号 045-202-1118', 'phone', ['045-202-1118']],
    ['2021-04-01に施行', 'phone', []],
    ['予算 123,456,789円', 'phone', []],
    ['taro.y@city.example.lg.jp', 'email', ['taro.y@city.example.lg.jp']],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'email', ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ']],
    ['taro [at] example.jp', 'email', ['taro [at] example.jp']],
    ['〒963-8024', 'postal_code', ['〒963-8024']],
    ['郡山市朝日一丁目23番7号', 'address', ['郡山市朝日一丁目23番7号']],
    ['さいたま市浦和区常盤6-4-4', 'address', ['さいたま市浦和区常盤6-4-4']],
    ['資料1-2を参照', 'address', []],
    ['議案第5号', 'address', []],
    ['国道4号', 'address', []],
    ['職員番号：012345', 'staff_id', ['職員番号：012345']],
    ['1234-5678-9018', 'my_number', ['1234-5678-9018']],
    ['個人番号 123456789018', 'my_number', ['123456789018']],
    ['1234-5678-9019', 'my_number', []],
    ['マイナンバー 1234-5678-9019', 'my_number', ['1234-5678-9019']],
    ['昭和55年4月1日生まれ', 'birth_date', ['昭和55年4月1日生まれ']],
    ['生年月日：S55.4.1', 'birth_date', ['S55.4.1']],
    ['昭和六十年四月二日生', 'birth_date', ['昭和六十年四月二日生']],
    ['令和3年4月1日に発足', 'birth_date', []],
    ['https://example.jp/p?user_id=45', 'url_with_id', ['https://example.jp/p?user_id=45']],
    ['https://www.city.example.lg.jp/soshiki/', 'url_with_id', []],
    ['https://example.jp/info/index.html', 'url_with_id', []],
    ['https://example.jp/learners/3312/', 'url_with_id', ['https://example.jp/learners/3312/']],
    ['TEL.024-924-2011', 'phone', ['024-924-2011']],
    ['あおば台３－２－１　メゾン青葉２０３', 'address', ['あおば台３－２－１　メゾン青葉２０３']],
    ['問３－１－２に答える', 'address', []],
    ['患者番号 0012345', 'staff_id', ['患者番号 0012345']],
    ['ログインID：k20391', 'staff_id', ['ログインID：k20391']],
    ['普通口座 0012345', 'staff_id', ['0012345']],
    ['会議ID 1234567890', 'staff_id', []],
    ['受付番号 2021-0012', 'staff_id', []],
    ['1234 5678 9018（マイナンバー）', 'my_number', ['1234 5678 9018']],
    ['個人番号 1 2 3 4 5 6 7 8 9 0 1 8', 'my_number', ['1 2 3 4 5 6 7 8 9 0 1 8']],
    ['宗像 健太　S40.5.6　済', 'birth_date', ['S40.5.6']],
    ['昭和60年12月8日（36歳）', 'birth_date', ['昭和60年12月8日']],
    ['生年月日（8桁）19850402', 'birth_date', ['19850402']],
    ['宗像健太　令和3年4月1日', 'birth_date', []],
    ['竣工　昭和55年3月31日', 'birth_date', []],
  ])('%s: %s %j', (text, category, expected) => {
    expect(found(text, category)).toEqual(expected)
  })

  it('refuses a text with a My Number in any width', () => {
    expect(hasMyNumber('番号は１２３４ ５６７８ ９０１８です')).toBe(true)
    expect(hasMyNumber('番号は123456789019です')).toBe(false)
  })
})

describe('posts held by one person', () => {
  it.each([
    ['総務部長と財政課長', ['総務部長', '財政課長']],
    ['前町長の時代', ['前町長']],
    ['元総務部長', ['元総務部長']],
    ['上下水道局総務課係長', ['上下水道局総務課係長']],
    ['行政マネジメント課長', ['行政マネジメント課長']],
    ['総務部の部長', ['総務部の部長']],
    ['子育て支援課長補佐', ['子育て支援課長補佐']],
    ['東支所長', ['東支所長']],
    ['スポーツ・文化振興課長', ['スポーツ・文化振興課長']],
    ['自治会の会長', ['自治会の会長']],
    ['農協の組合長', ['農協の組合長']],
    ['つつじが丘自治会長', ['つつじが丘自治会長']],
    ['若草中学校PTA会長', ['若草中学校PTA会長']],
    ['わかば保育園長', ['わかば保育園長']],
    ['市立図書館長への手紙', ['市立図書館長']],
    ['市長への手紙', []],
    ['監査委員事務局', []],
    ['地元企業', []],
    ['市長交際費', []],
    ['佐藤課長', []],
    ['課長になりたい', []],
    ['部長級以上', []],
    ['市長会、課長会議、市長公室', []],
    ['市町村長', []],
    ['各課長に通知', []],
  ])('%s: %j', (text, expected) => {
    expect(found(text, 'unique_post')).toEqual(expected)
  })
})

describe('descriptions of one person', () => {
  it.each([
    ['市民（40代女性既婚子供あり）', 1],
    ['マネ友（2018年度）', 1],
    ['民間企業経験のある若手職員', 1],
    ['市民（30代女性、未就学の子ども1人）', 1],
    ['子ども2人の男性職員', 1],
    ['男性職員の育休取得率', 0],
    ['民間経験者の採用枠', 0],
    ['若手職員（民間企業経験有）', 1],
    ['20代女性の転出超過', 0],
    ['40代の職員が少ない', 0],
    ['育休明けの30代男性主査', 1],
    ['係で唯一の男性保健師', 1],
    ['70代独居の男性', 1],
    ['（50代男性、単身赴任、県外から通勤）', 1],
    ['外国人住民の増加', 0],
    ['独身者向けの催し', 0],
    ['マネ友の会', 0],
  ])('%s: %i', (text, count) => {
    expect(found(text, 'demographic')).toHaveLength(count)
  })
})

describe('names', () => {
  it.each([
    ['担当：関', ['関']],
    ['総務課　主任　宗像　健太', ['宗像　健太']],
    ['五十嵐・箭内・関の三人', ['五十嵐', '箭内', '関']],
    ['遠藤副市長', ['遠藤']],
    ['宗像 健太（むなかた けんた）', ['宗像 健太', 'むなかた けんた']],
    ['Hasegawa Yuri', ['Hasegawa Yuri']],
    ['佐 藤　健 太', ['佐 藤　健 太']],
    ['グエン・ヴァン・アンさん', ['グエン・ヴァン・アン']],
    ['𠮷野さんと髙橋さん', ['𠮷野', '髙橋']],
    ['五月女主事', ['五月女']],
    ['小関さんと大関さん', ['小関', '大関']],
    ['担当者の林と森林', ['林']],
    ['息子の蓮、妻の葵', ['蓮', '葵']],
    ['→　浦　椿　関', ['浦', '椿', '関']],
    ['東　西　南　北', []],
    ['乾市長', ['乾']],
    ['前橋、高崎、太田の三市', []],
    ['三菱、住友といった財閥', []],
    ['9月10日（金）必着', []],
    ['宗像健太記念館', []],
    ['多様な皆さん', []],
    ['森林', []],
    ['浜松餃子と大正時代', []],
    ['山口県の森林', []],
    ['早稲田大学で学ぶ', []],
    ['次郎柿やキャベツの産地', []],
    ['佐藤錦と太郎芋の直売所', []],
    ['鈴木恵梨が来た', ['鈴木恵梨']],
    ['佐藤錦さんが来た', ['佐藤錦']],
    ['高橋川と池田小学校', []],
    ['同様に、氏名を書く', []],
    ['北の対話と南の地区', []],
    ['北主任の話', ['北']],
  ])('%s: %j', (text, expected) => {
    expect(found(text, 'person_name')).toEqual(expected)
  })

  it('are no names of a place that is known to be one, unless a person is meant', () => {
    const passages = [{ id: 'a', text: 'まちの役に立てる豊橋でありたい。豊橋主任に聞いた。' }]
    const all = findInDocument(passages, { ...options, places: ['豊橋'] }).get('a') ?? []
    expect(all.map(({ start, text }) => [start, text])).toEqual([[16, '豊橋']])
  })

  it('that are sure in one passage are found in the others', () => {
    const passages = [
      { id: 'a', text: '講師の箭内良平氏に学んだ。' },
      { id: 'b', text: 'あとは箭内次第だと思う。箭内、' },
    ]
    const all = findInDocument(passages, options).get('b') ?? []
    expect(all.map(({ text }) => text)).toContain('箭内')
  })
})

describe('findings', () => {
  it('are in order, apart from each other, and name their text', () => {
    const text = '担当：遠藤健太（024-924-2011、taro@example.jp）総務部長'
    const findings = findIdentifiers(text, options)
    expect(findings.map((finding) => text.slice(finding.start, finding.end))).toEqual(
      findings.map((finding) => finding.text),
    )
    expect(findings.every(({ end }, n) => end <= (findings[n + 1]?.start ?? text.length))).toBe(true)
  })
})
