import { defineTexts } from '../i18n.ts'

export const outboxTexts = defineTexts(
  {
    title: 'メール（この端末のみ）',
    lead: '手元で動かしているあいだは、メールは送られず、ここに並びます。新しいものが上です。',
    none: 'まだメールはありません',
    noneText: 'サインイン画面でコードを頼むと、ここに届きます。',
    to: (recipient: string) => `宛先: ${recipient}`,
  },
  {
    title: 'Mail (this machine only)',
    lead: 'While it runs on your own machine no mail is sent; it is listed here instead, the newest first.',
    none: 'No mail yet',
    noneText: 'Ask for a code on the sign-in page and it arrives here.',
    to: (recipient: string) => `To: ${recipient}`,
  },
)
