import { itemsOf } from '../plan-items.ts'
import * as figures from '../../figures/koriyama-toyohashi.ts'

export const vision = itemsOf('koriyama', 'vision', {
  statement: ['広いまちのどこに住んでいても、頼り頼られて安心して年を重ねられる郡山'],
  principles: [
    '次の世代に選択肢を残せるかどうかを、仕事の判断の物差しにする。',
    '市域だけで考えず、通勤や通院で行き来する近隣市町村を一つの暮らしの場として見る。',
  ],
  images: [
    '窓口に行かなくても手続きが終わるまち',
    '川があふれる前に、隣近所が声をかけ合って逃げられるまち',
    '湖南町から駅前まで、運転免許を返した後も出かけられるまち',
    'うまくいかなかった人が、もう一度手を挙げられるまち',
    '困りごとを役所に預けきりにせず、まず近所で話し合う住民がいるまち',
    '合唱や楽器の音が、放課後の学校からいつも聞こえるまち',
  ],
})

export const drift = itemsOf('koriyama', 'drift', {
  trends: [
    {
      text: '水害と地震が重なり、復旧に追われ続ける',
      history: '2011年の東日本大震災、2019年10月の東日本台風による阿武隈川流域の浸水、2021年2月の福島県沖地震',
      current: '復旧の担当課では、通常業務を後回しにする期間が毎年のように生まれている。',
      future: '備えに回す人手がなくなり、災害のたびに一から対応を考えることになる。',
    },
    {
      text: '働く世代が減り、税収が細る一方で扶助費がふくらむ',
      current: '65歳以上の人口は増え、15歳未満の人口は減っている。',
      future: '新しい事業を始めるには、今ある事業をやめる決断が毎年必要になる。',
    },
    {
      text: '町内会や消防団の担い手がいなくなる',
      current: '役員の任期が終わっても後任が決まらず、同じ人が10年以上続けている地区がある。',
      future: 'ごみ集積所の管理や避難の声かけまで、市に頼まれるようになる。',
    },
    {
      text: '広い市域に住宅が薄く散らばり、道路や水道の維持費が一人ずつに重くのしかかる',
      current: '市の面積は約757平方キロメートルで、山間部の路線ほど利用者が減っている。',
      future: '直す順番をめぐって、地区どうしの不公平感が強くなる。',
    },
    {
      text: '手続きのデジタル化が進み、画面の操作が苦手な人が取り残される',
      current: 'オンライン申請ができる手続きは増えたが、窓口の待ち時間は高齢の方に偏っている。',
    },
  ],
  projections: [
    { text: '総人口', unit: '人', points: figures.koriyama.total },
    { text: '15歳未満人口', unit: '人', points: figures.koriyama.under15 },
    { text: '15～64歳人口', unit: '人', points: figures.koriyama.working },
    { text: '65歳以上人口', unit: '人', points: figures.koriyama.elderly },
    { text: '推計人口（市の人口ビジョン）', unit: '人', points: figures.koriyamaVision.total },
  ],
})
