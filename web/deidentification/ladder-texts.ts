import { defineTexts } from '../i18n.ts'

export const ladderTexts = defineTexts(
  {
    rungs: '置き換える言葉の広さ',
    holders: (count: number) => `${count}人`,
    wide: '人数を問わない',
    why: {
      counted: (name: string, municipality: string, holders: number, k: number) =>
        `${name}は${municipality}に${holders}人います（${k}人以上なので一人に決まりません）。`,
      tooFew: (name: string, holders: number) => `${name}は${holders}人で足りません。`,
      too_few: (k: number) => `どの職階も${k}人に足りないため、「職員」とします。`,
      outside: '役所の外の人なので、「関係者」とします。',
      unknown_post:
        'どの職階にあたる職か分からないため、「職員」とします。職員数表に職の名前を加えると、数えられます。',
      no_table: '職員数表がまだないため、「職員」とします。',
      tiny: '人口2,000人未満か、職員20人未満なので、「職員」より細かくは示しません。',
      said: (words: string, reached: string) =>
        `同じ文に${words}とあり、合わせて何人いるか分からないため、「${reached}」とします。`,
      saidCounted: (words: string, reached: string, holders: number) =>
        `同じ文に${words}とあり、合わせて数えると「${reached}」で${holders}人になります。`,
      unsaid: (name: string) => `これらの言葉を文から除けば、「${name}」でも足ります。`,
    },
    quoted: (word: string) => `「${word}」`,
    fillIn: '職員数表を開く',
    respondents: '聞き取りの相手をまとめて決める',
    noTable: '職員数表がまだありません',
    noTableHint:
      '職階ごとの人数を入れると、「職員」より詳しい「部長級の職員」のような言葉を、一人に決まらない範囲で提案できます。',
  },
  {
    rungs: 'How wide the words are',
    holders: (count: number) => (count === 1 ? '1 person' : `${count} people`),
    wide: 'whatever their number',
    why: {
      counted: (name: string, municipality: string, holders: number, k: number) =>
        `${name}: ${holders} people in ${municipality} (${k} are enough to hide one).`,
      tooFew: (name: string, holders: number) => `${name}: ${holders} are too few.`,
      too_few: (k: number) => `No rank has ${k} people, so it becomes 職員.`,
      outside: 'Somebody from outside the city hall becomes 関係者.',
      unknown_post:
        'The rank of this post is not known, so it becomes 職員. Add the post to the head-count table to have it counted.',
      no_table: 'There is no head-count table yet, so it becomes 職員.',
      tiny: 'Fewer than 2,000 inhabitants or 20 staff: nothing narrower than 職員 is shown.',
      said: (words: string, reached: string) =>
        `The sentence also says ${words}, and nobody knows how many that leaves, so it becomes ${reached}.`,
      saidCounted: (words: string, reached: string, holders: number) =>
        `The sentence also says ${words}; counted together, ${reached} leaves ${holders}.`,
      unsaid: (name: string) => `Without these words ${name} would be wide enough.`,
    },
    quoted: (word: string) => `“${word}”`,
    fillIn: 'Open the head-count table',
    respondents: 'Decide about interviewed people together',
    noTable: 'There is no head-count table yet',
    noTableHint:
      'With the numbers of each rank, words such as 部長級の職員 can be proposed where they single nobody out.',
  },
)
