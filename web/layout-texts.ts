import { defineTexts } from './i18n.ts'

export const layoutTexts = defineTexts(
  {
    product: 'アクションプラン交流',
    skip: '本文へ移る',
    home: 'ホーム',
    signIn: 'サインイン',
    signOut: 'サインアウト',
    account: 'アカウント',
    outbox: 'メール（この端末のみ）',
    language: 'English',
    menu: 'メニュー',
  },
  {
    product: 'Action Plan Exchange',
    skip: 'Skip to content',
    home: 'Home',
    signIn: 'Sign in',
    signOut: 'Sign out',
    account: 'Account',
    outbox: 'Mail (this machine only)',
    language: '日本語',
    menu: 'Menu',
  },
)
