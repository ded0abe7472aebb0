import type { Language } from '../../web/i18n.ts'
import type { Mail } from '../mail/send.ts'

type Words = Omit<Mail, 'to'>

/** The code stands alone on its line, to be read out or copied. No link: mail scanners open links. */
export const codeMail: Record<Language, (code: string, minutes: number, site: string) => Words> = {
  ja: (code, minutes, site) => ({
    subject: 'サインイン用のコード',
    text: `アクションプラン交流のサインイン画面に、次のコードを入力してください。

${code}

${minutes}分間、一度だけ使えます。このコードをほかの人に伝えないでください。職員や事務局がたずねることはありません。
心当たりがなければ、このメールは捨ててください。何も起きません。

${site}
`,
  }),
  en: (code, minutes, site) => ({
    subject: 'Your sign-in code',
    text: `Type this code on the sign-in page of Action Plan Exchange.

${code}

It works once, for ${minutes} minutes. Tell it to nobody: no colleague and no organiser will ask for it.
If you did not ask for it, ignore this mail; nothing will happen.

${site}
`,
  }),
}

export const addressMail: Record<Language, (code: string, minutes: number, site: string) => Words> = {
  ja: (code, minutes, site) => ({
    subject: 'メールアドレス変更用のコード',
    text: `このアドレスをアクションプラン交流のアカウントに使うには、アカウント画面に次のコードを入力してください。

${code}

${minutes}分間、一度だけ使えます。心当たりがなければ、このメールは捨ててください。何も起きません。

${site}
`,
  }),
  en: (code, minutes, site) => ({
    subject: 'Code to change your mail address',
    text: `To use this address for your account at Action Plan Exchange, type this code on the account page.

${code}

It works once, for ${minutes} minutes. If you did not ask for it, ignore this mail; nothing will happen.

${site}
`,
  }),
}

export type AccountChange = 'address' | 'passkey'

/** Tells the owner what changed, at the address that was valid before. */
export const changeMail: Record<Language, Record<AccountChange, (site: string) => Words>> = {
  ja: {
    address: (site) => ({
      subject: 'メールアドレスが変更されました',
      text: `アクションプラン交流のアカウントのメールアドレスが変更されました。これからのコードは新しいアドレスに届きます。
心当たりがなければ、すぐに事務局へ知らせてください。

${site}
`,
    }),
    passkey: (site) => ({
      subject: 'パスキーが追加されました',
      text: `アクションプラン交流のアカウントにパスキーが追加されました。
心当たりがなければ、サインインしてアカウント画面でそのパスキーを削除し、事務局へ知らせてください。

${site}
`,
    }),
  },
  en: {
    address: (site) => ({
      subject: 'Your mail address was changed',
      text: `The mail address of your account at Action Plan Exchange was changed. Codes now go to the new address.
If this was not you, tell the organisers at once.

${site}
`,
    }),
    passkey: (site) => ({
      subject: 'A passkey was added',
      text: `A passkey was added to your account at Action Plan Exchange.
If this was not you, sign in, remove it on the account page and tell the organisers.

${site}
`,
    }),
  },
}
