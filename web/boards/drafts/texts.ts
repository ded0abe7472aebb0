import { defineTexts } from '../../i18n.ts'

export const boardDraftTexts = defineTexts(
  {
    list: '書きかけ',
    topicIn: (board: string) => `「${board}」の新しい話題`,
    messageIn: (topic: string) => `「${topic}」への発言`,
    keptAt: (time: string) => `保存 ${time}`,
    opened: '前に書きかけた文を開きました。',
    typing: '入力中',
    saving: '下書きを保存中',
    savedAt: (time: string) => `下書きを保存しました ${time}（あなただけが見られます）`,
    failed: '下書きを保存できませんでした。入力した文はこの画面に残っています',
    discard: '下書きを捨てる',
    discardAsk: '書きかけた文を捨てますか。元に戻せません。',
  },
  {
    list: 'Begun',
    topicIn: (board: string) => `New topic in “${board}”`,
    messageIn: (topic: string) => `Message in “${topic}”`,
    keptAt: (time: string) => `kept ${time}`,
    opened: 'This is what you had begun to write.',
    typing: 'Typing',
    saving: 'Keeping the draft',
    savedAt: (time: string) => `Draft kept ${time}, for you alone`,
    failed: 'The draft could not be kept. What you typed is still on this page',
    discard: 'Throw the draft away',
    discardAsk: 'Throw away what you have begun? This cannot be undone.',
  },
)
