// Each group is one character in several shapes, as names are written; the first is the common one. NFKC keeps them apart.
const shapes = `
崎﨑嵜碕 高髙 辺邊邉 斉齊斎齋 浜濱濵 郎郞 吉𠮷 沢澤 島嶋嶌 富冨 国國圀 広廣 恵惠 桑桒 柳栁 梅楳
桜櫻 栄榮 学學斈 条條 来來 浅淺 滝瀧 塩鹽 豊豐 真眞 竜龍 礼禮 蔵藏 関關 鉄鐵銕 静靜 鴎鷗 黒黑
徳德 穂穗 万萬 与與 遥遙 亜亞 円圓 桧檜 芦蘆 薮藪 淵渕渊 曽曾 館舘 穣穰 峰峯 野埜 松枩枀 杉杦
船舩 橋槗 巌巖 厳嚴 壮壯 寿壽夀 将將 慎愼 戸戶 晃晄 横橫 歩步 毎每 清淸 瀬瀨 頼賴 縁緣 緑綠
聡聰 荘莊 薫薰 衛衞 譲讓 鎮鎭 隣鄰 顕顯 黄黃 彦彥 教敎 温溫 満滿 湧涌 為爲 畑畠 研硏 稲稻 糸絲
経經 総總 継繼 続續 芸藝 莱萊 蒋蔣 蛍螢 覚覺 観觀 転轉 釈釋 鋭銳 録錄 隠隱 青靑 頬頰 駅驛 鶏鷄
鶴靏靍寉 麦麥 奥奧 姫姬 実實 寛寬 宝寶寳 尭堯 岡崗 岳嶽 峡峽 巣巢 帯帶 弥彌 従從 応應 悦悅 懐懷
抜拔 暁曉 暦曆 楽樂 槙槇 様樣 権權 欧歐 歓歡 歴歷 氷冰 沖冲 況况 浄淨 渋澁 済濟 湾灣 灯燈 煕熙
独獨 瑶瑤 当當 発發 県縣 祢禰 秋穐 穏穩 籠篭 絵繪 両兩 並竝 乗乘 伝傳 児兒 内內 凛凜 剣劍劔
励勵 労勞 効效 勲勳 区區 参參叄 双雙叒 台臺 号號 呉吳 喜㐂 増增 声聲 多夛 宮宫 昇曻 呂吕 祐佑
鯵鰺 剛㓻 邦邫 仙僊 土圡 壱壹 弐貳 医醫 収收 変變 属屬 巻卷 弁辨 径徑 恒恆 戦戰
択擇 担擔 拠據 挙擧 断斷 旧舊 昼晝 栃杤 桟棧 検檢 楼樓 歯齒 残殘 殻殼 没沒 潜潛 炉爐 点點 焼燒
犠犧 狭狹 献獻 瑠璢 畳疊 痴癡 眉睂 砕碎 稚穉 粛肅 繊纖 繍繡 胆膽 脳腦 舎舍 茎莖 薬藥 虫蟲 蛮蠻
装裝 覧覽 触觸 証證 誉譽 読讀 予豫 賛贊 賢贒 跡迹 輝煇 辞辭 逓遞 遅遲 郷鄕 醸釀 鉱鑛 銭錢 錬鍊
陥陷 陽阳 随隨 雑雜 霊靈 顔顏 飲飮 駆驅 騒騷 験驗 髄髓 鳳鳯 亀龜 歳歲 戯戲 団團 図圖 囲圍 圧壓
場塲 売賣 写寫 対對 専專 尽盡 届屆 庁廳 廃廢 弾彈 徴徵 恋戀 悪惡 悩惱 惨慘 摂攝 揺搖 撃擊 数數
枡舛桝 欠缺 嘆歎 殴毆 気氣 浩澔 涙淚 渇渴 渓溪谿 湿濕 滞滯 焔焰 状狀 猟獵 獣獸 産產 異异 疎疏
盗盜 禄祿 称稱 窃竊 竈竃 筝箏 粋粹 糧粮 絶絕 縄繩 缶罐 聴聽 萌萠 虚虛 蝉蟬 襟衿 訳譯 謡謠 軽輕
遠逺 鋳鑄 閲閱 険險 陰隂 餅餠 麹麴 舗舖 柏栢 柿枾 樺桦 樫橿 藤籐 蘇蘓 鎌鐮 閏閠 靭靱 韮韭 頸頚
鴬鶯 鹸鹼 麺麵 涼凉 祇祗 窪漥 修脩 艶艷 覇霸 諫諌 雁鴈 長镸
`

// CJK Radicals Supplement and its ideographs (Unicode's Equivalent_Unified_Ideograph): PDF text holds radicals for characters.
const radicals = `
⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬
⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀
⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼
⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟
`

const common = new Map<string, string>()
for (const group of shapes.trim().split(/\s+/)) {
  const [first = '', ...others] = group
  for (const other of others) common.set(other, first)
}
for (const pair of radicals.trim().split(/\s+/)) {
  const [radical = '', ideograph = ''] = pair
  common.set(radical, common.get(ideograph) ?? ideograph)
}

/** The common shape of a character, or the character itself. */
export function commonShape(character: string) {
  return common.get(character) ?? character
}
