import { boards as tables, boardTopics } from '../exchange/boards.ts'

type Board = Omit<typeof tables.$inferInsert, 'createdAt'>
/** Days since the boards were opened, and who said it; `to` is the number of the message that is answered. */
type Said = [day: number, who: string, text: string, to?: number]
interface Topic extends Pick<typeof boardTopics.$inferInsert, 'id' | 'boardId' | 'kind' | 'title'> {
  isPinned?: boolean
  tags?: string[]
  isAnonymous?: boolean
  /** Number of the message that answered the question. */
  solved?: number
  said: Said[]
}

export const boards: Board[] = [
  {
    id: 'continuing',
    kind: 'theme',
    name: '異動しても続ける',
    purpose: '担当を離れたあとも、プランを動かし続ける工夫を持ち寄ります。',
    allowsAnonymous: true,
  },
  {
    id: 'listening',
    kind: 'theme',
    name: '聴く・対話する',
    purpose: 'キーパーソンへのインタビューや、庁内の対話の場の開き方を話します。',
  },
  {
    id: 'year-2021',
    kind: 'year',
    name: '2021年度の同期',
    purpose: '同じ年に学ぶ人どうしの連絡と、研究会の合間の相談に使います。',
    fiscalYear: 2021,
  },
  {
    id: 'fukushima',
    kind: 'prefecture',
    name: '福島県のマネ友',
    purpose: '県内で集まるとき、近くの自治体に聞きたいときに使います。',
    prefecture: '福島県',
  },
  {
    id: 'koriyama-toyohashi',
    kind: 'group',
    name: '郡山市・豊橋市の対話',
    purpose: '二つのチームが、対話の準備と続きを話します。',
    groupId: 'koriyama-toyohashi',
  },
  {
    id: 'handing-over',
    kind: 'closed',
    name: '引き継ぎ手帖をつくる会',
    purpose: '異動の前に渡す一枚を、メンバーだけで下書きします。',
  },
]

export const moderators = [
  { boardId: 'continuing', userId: 'alumnus-hikaru' },
  { boardId: 'listening', userId: 'secretariat' },
  { boardId: 'listening', userId: 'alumnus-hikaru' },
  { boardId: 'handing-over', userId: 'alumnus-hikaru' },
]

export const members = [{ boardId: 'handing-over', userId: 'alumnus-sho' }]

/** Written for this demo, said by nobody. */
export const topics: Topic[] = [
  {
    id: 'continuing-1',
    boardId: 'continuing',
    kind: 'question',
    title: '3人とも異動になりそうです。誰に何を渡せばよいでしょうか',
    tags: ['引き継ぎ', '異動'],
    solved: 2,
    said: [
      [
        0,
        'koriyama-ayaka',
        '来春、3人のうち少なくとも2人は異動の見込みです。段階図は3年分書きましたが、次の担当者から見れば「前の人の宿題」になってしまいそうで心配しています。\n\n皆さんは、\n\n- 何を残しましたか\n- 誰に、いつ渡しましたか\n- 渡さないと決めたものはありますか',
      ],
      [
        1,
        'alumnus-hikaru',
        '全部を渡そうとして、一度失敗しました。効いたのは次の三つです。\n\n1. **最初の1か月の予定を先に入れておく**（打合せの日時まで）\n2. 段階図の中から「これだけは」という1行を選ぶ\n3. 渡す相手と、異動の前に一度いっしょに現場へ行く\n\n書類は読まれませんでしたが、現場へ行ったことは覚えていてくれました。',
      ],
      [2, 'alumnus-sho', '渡さないものを決める、は大事だと思います。私たちは様式を二つやめてから渡しました。', 2],
      [
        3,
        'koriyama-kohei',
        '> 「これだけは」という1行を選ぶ\n\n3人で選んだら、3人とも違う行でした。まずそこから話します。',
        2,
      ],
      [5, 'toyohashi-naoki', '豊橋でも同じ話をしています。渡す相手を、こちらから一人お願いしてみることにしました。'],
    ],
  },
  {
    id: 'continuing-2',
    boardId: 'continuing',
    kind: 'practice',
    title: '昼休み30分の集まりが2年続いた理由と、やめた理由',
    isPinned: true,
    said: [
      [
        4,
        'alumnus-sho',
        '月に一度、昼休みの30分だけ集まっていました。続いた理由は、議題を決めなかったことと、来られない人に記録を送らなかったことだと思います。来た人だけの時間でした。\n\nやめたのは、毎回同じ5人になったからです。失敗とは思っていません。別の課の人が、別の名前で始めてくれました。',
      ],
      [5, 'koriyama-mayu', '記録を送らない、は意外でした。かえって気軽に来られそうです。', 1],
      [6, 'toyohashi-misaki', '「別の名前で始まった」がいちばんの成果に見えます。'],
    ],
  },
  {
    id: 'continuing-3',
    boardId: 'continuing',
    kind: 'question',
    title: '上司が替わって、話しづらくなりました',
    isAnonymous: true,
    said: [
      [
        8,
        'toyohashi-takuma',
        '新しい上司は悪い方ではないのですが、取り組みの経緯を知らず、会議のたびに「それは本来業務か」と聞かれます。どう説明していますか。',
      ],
      [
        9,
        'alumnus-hikaru',
        '本来業務の困りごとから話すようにしたら、変わりました。「窓口の待ち時間を減らしたいので、週に30分だけ試させてください」という頼み方です。',
      ],
    ],
  },
  {
    id: 'listening-1',
    boardId: 'listening',
    kind: 'question',
    title: 'インタビューで、よい話しか出てきません',
    solved: 3,
    said: [
      [2, 'ina-ryo', '16人に聴きましたが、どなたも「大きな問題はない」と話されます。聴き方が悪いのでしょうか。'],
      [3, 'toyohashi-misaki', '私たちは場所を変えました。会議室より、その人の仕事場のほうが話が具体的になりました。'],
      [
        4,
        'alumnus-hikaru',
        '「困っていること」ではなく「**最近、手間が増えたこと**」を聴くと、具体的な話になりました。評価ではなく出来事を聴く、ということだと思います。',
      ],
      [5, 'ina-minori', 'さっそく使ってみます。次の回で結果を書きます。', 3],
    ],
  },
  {
    id: 'listening-2',
    boardId: 'listening',
    kind: 'event',
    title: '対話の場を開く練習会をしませんか',
    tags: ['会議', '対話の場'],
    said: [
      [
        7,
        'alumnus-sho',
        '庁内で対話の場を開くときの「最初の5分」だけを、互いに練習する会です。来月、オンラインで1時間を考えています。',
      ],
      [8, 'koriyama-mayu', '参加したいです。夕方だと助かります。', 1],
    ],
  },
  {
    id: 'year-2021-1',
    boardId: 'year-2021',
    kind: 'talk',
    title: '次の研究会までに、何をしていますか',
    said: [
      [1, 'toyohashi-naoki', '私たちは残り4人のインタビューを終えるところです。皆さんはどのあたりですか。'],
      [2, 'ina-minori', '伊那は、現状把握の三つの欄で止まっています。原因と経緯の書き分けが難しいです。', 1],
      [3, 'koriyama-kohei', '経緯は年表に、原因は「なぜ続いたか」にしたら分かれました。', 1],
    ],
  },
  {
    id: 'fukushima-1',
    boardId: 'fukushima',
    kind: 'event',
    title: '県内で一度、顔を合わせませんか',
    tags: ['対話の場'],
    said: [
      [
        6,
        'alumnus-hikaru',
        '年度をまたいで県内のマネ友が集まったことがまだありません。まずは郡山で、2時間ほどいかがでしょう。',
      ],
      [7, 'koriyama-ayaka', 'ぜひ。会場は市の会議室を当たってみます。', 1],
    ],
  },
  {
    id: 'koriyama-toyohashi-1',
    boardId: 'koriyama-toyohashi',
    kind: 'talk',
    title: '次の対話で話したいこと',
    said: [
      [4, 'koriyama-ayaka', '抵抗力の欄を並べて見たいです。似ているのに、打ち手がだいぶ違いました。'],
      [5, 'toyohashi-naoki', '賛成です。それぞれ一つずつ、うまくいかなかった打ち手も持ち寄りませんか。', 1],
      [6, 'koriyama-kohei', 'うまくいかなかったほうが話が弾みそうですね。用意します。', 1],
    ],
  },
  {
    id: 'handing-over-1',
    boardId: 'handing-over',
    kind: 'talk',
    title: '手帖に載せる項目の案',
    said: [
      [
        8,
        'alumnus-hikaru',
        '一枚に収めるなら、次の四つでどうでしょうか。\n\n- いま動いていること\n- 止めてよいこと\n- 会っておく人の役割\n- 最初の1か月の予定',
      ],
      [9, 'alumnus-sho', '「止めてよいこと」が入っているのがよいです。理由も一行あると、あとの人が迷いません。', 1],
    ],
  },
]

/** Topics of gatherings: days from when the demo is loaded, and who comes. */
export const gatherings = [
  {
    topicId: 'listening-2',
    inDays: 12,
    hour: 18,
    place: '',
    address: 'https://meeting.example.jp/hajimeno-5fun',
    capacity: 12,
    guests: ['alumnus-sho', 'koriyama-mayu', 'toyohashi-misaki', 'ina-minori'],
  },
  {
    topicId: 'fukushima-1',
    inDays: 40,
    hour: 14,
    place: '郡山市民プラザ 会議室',
    address: '',
    capacity: null,
    guests: ['alumnus-hikaru', 'koriyama-ayaka'],
  },
]

export const reactions = [
  ['continuing-1-2', 'useful', 'koriyama-ayaka'],
  ['continuing-1-2', 'useful', 'toyohashi-naoki'],
  ['continuing-1-2', 'thanks', 'koriyama-kohei'],
  ['continuing-1-4', 'together', 'alumnus-hikaru'],
  ['continuing-2-1', 'useful', 'koriyama-mayu'],
  ['listening-1-3', 'thanks', 'ina-ryo'],
  ['listening-2-1', 'together', 'koriyama-mayu'],
  ['fukushima-1-1', 'together', 'koriyama-ayaka'],
] as const

export const follows = [
  { userId: 'alumnus-hikaru', kind: 'tag', target: '引き継ぎ' },
  { userId: 'alumnus-hikaru', kind: 'board', target: 'fukushima' },
  { userId: 'alumnus-hikaru', kind: 'topic', target: 'continuing-1' },
] as const

export const directory = [
  {
    userId: 'alumnus-hikaru',
    name: '遠藤 光',
    helps: ['引き継ぎ', '会議', '若手の巻き込み'],
    about: '異動を2回はさんで、朝の対話の場を続けています。始め方より、やめずに続けるほうの話ができます。',
    takesRequests: true,
    takesFollowers: true,
  },
  {
    userId: 'alumnus-sho',
    name: '',
    helps: ['対話の場', '様式の見直し'],
    about: '様式を減らすときの段取りを聞かれることが多いです。',
    takesRequests: true,
    takesFollowers: false,
  },
  {
    userId: 'toyohashi-misaki',
    name: '',
    helps: ['インタビュー'],
    about: '',
    takesRequests: false,
    takesFollowers: false,
  },
]

export const contacts = [
  {
    id: 'contact-1',
    userId: 'koriyama-ayaka',
    toId: 'alumnus-hikaru',
    text: '来春の引き継ぎについて、30分ほどお話を聞かせていただけませんか。オンラインでもかまいません。',
    answer: null,
  },
]
