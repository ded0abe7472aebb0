// NFKC leaves the radicals supplement alone, and PDF fonts map whole characters to it.
const radicals = new Map(
  Array.from(
    '⺁厂⺂乛⺃乚⺄乙⺅亻⺇几⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻆角⻌辶⻍辶⻎辶⻏阝⻑長⻒镸⻖阝⻗雨⻘青⻝食⻟飠⻣骨⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻱龜⻲亀'.matchAll(
      /(.)(.)/gu,
    ),
    (pair) => [pair[1], pair[2]] as const,
  ),
)

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** The form in which texts are compared; never written back into a text. */
export function fold(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFKC')
    .replace(/[\u2E80-\u2EFF]/g, (radical) => radicals.get(radical) ?? radical)
    .replace(/[\u301C\u223C]/g, '~')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Folded and without any space: letter-spaced headings meet their plain form. */
export function bare(text: string): string {
  return fold(text).replace(/ /g, '')
}

/** `bare`, with the template's spelling variants brought to one. */
export function canon(text: string): string {
  return canonOfBare(bare(text))
}

// Most lines have none of the spellings below.
const hasVariant =
  /体名|町村名|成|行き|取り?組|要因|勢力|抵抗|推進|ロードマップ|工程表|行程|更に|つぎに|[創作]り|組織|十年/

export function canonOfBare(text: string): string {
  if (!hasVariant.test(text)) return text
  return text
    .replace(/(?:自治体|団体|市町村)名?:?(?=[^:、。]{2,12}[市区町村]$)/, '自治体名:')
    .replace(/成り?行き?|成りゆき/g, 'なりゆき')
    .replace(/取り?組/g, '取組')
    .replace(/取組み/g, '取組')
    .replace(/(阻害|抵抗|抑制)(要因|勢力|力)/g, '抵抗力')
    .replace(/(促進|推進)(要因|勢力|力)/g, '推進力')
    .replace(/ロードマップ|工程表|行程図|行程表/g, '段階図')
    .replace(/更に/g, 'さらに')
    .replace(/つぎに/g, '次に')
    .replace(/(創|作)り/g, 'づくり')
    .replace(/づづくり/g, 'づくり')
    .replace(/組織・人/g, '人・組織')
    .replace(/人と組織|人組織|人や組織/g, '人・組織')
    .replace(/十年/g, '10年')
}
