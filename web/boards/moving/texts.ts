import { defineTexts } from '../../i18n.ts'

export const movingTexts = defineTexts(
  {
    open: '移す・まとめる',
    title: '話題を移す・まとめる',
    close: '閉じる',
    toBoard: '移す先の掲示板',
    toBoardHelp: '読める人が同じ掲示板だけが並びます。書き込みはそのまま移り、これまでのアドレスからも開けます。',
    noBoards: '読める人が同じで、あなたが管理する掲示板はほかにありません。',
    move: '移す',
    toTopic: 'まとめる先の話題',
    toTopicHelp:
      '同じ掲示板の、発言が新しい100件から選べます。この話題の発言は、まとめる先の発言のあとに並びます。元に戻せません。',
    noTopics: 'まとめられる話題がこの掲示板にありません（匿名の話題と対話会はまとめられません）。',
    merge: 'まとめる',
    mergeAsk: 'この話題をまとめると、元に戻せません。続けますか。',
    choose: '選んでください',
    loading: '読み込んでいます',
    stale: 'ほかの人の操作などで、いまは移せません。ページを開き直して確認してください',
  },
  {
    open: 'Move or merge',
    title: 'Move or merge the topic',
    close: 'Close',
    toBoard: 'Board to move it to',
    toBoardHelp: 'Boards that the same people read. Messages go with it, and its address still works.',
    noBoards: 'You moderate no other board that the same people read.',
    move: 'Move',
    toTopic: 'Topic to merge it into',
    toTopicHelp:
      'One of the last hundred topics of this board. The messages are put behind those of the other topic. This cannot be undone.',
    noTopics: 'No topic of this board can be merged with (anonymous topics and gatherings cannot).',
    merge: 'Merge',
    mergeAsk: 'Merging cannot be undone. Go on?',
    choose: 'Please choose',
    loading: 'Loading',
    stale: 'This cannot be moved now, because somebody was faster. Please open the page again',
  },
)
