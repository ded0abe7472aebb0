import { defineTexts } from '../i18n.ts'

/** Sentences for fields, by the name that the worker gives them. */
export const refusalTexts = defineTexts(
  {
    offline: 'つながりません。通信を確認してから、もう一度お試しください。',
    email: 'メールアドレスの形が正しくありません。例: yamada@city.example.jp',
    code: 'コードが違うか、期限が切れています。メールの8桁の数字を確かめてください。',
    invitation: 'この招待コードは使えません。文字を確かめるか、招待した人に新しいコードを頼んでください。',
    name: '氏名を入力してください（60文字まで）。',
    passkeyName: '名前を入力してください（40文字まで）。',
    teamId: 'チームを選んでください。',
    invitee: '60文字以内で入力してください。',
    response: 'このパスキーは使えませんでした。コードでサインインしてください。',
  },
  {
    offline: 'No connection. Check your network and try again.',
    email: 'This is not a mail address. Example: yamada@city.example.jp',
    code: 'The code is wrong or too old. Check the eight digits in the mail.',
    invitation: 'This invitation code cannot be used. Check it, or ask whoever invited you for a new one.',
    name: 'Enter your name (up to 60 characters).',
    passkeyName: 'Enter a name (up to 40 characters).',
    teamId: 'Choose a team.',
    invitee: 'At most 60 characters.',
    response: 'This passkey could not be used. Sign in with a code instead.',
  },
)
