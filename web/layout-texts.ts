import { defineTexts } from './i18n.ts'

export const layoutTexts = defineTexts(
  {
    product: 'アクションプラン交流',
    skip: '本文へ移る',
    home: 'ホーム',
    drafts: '自分たちのプラン',
    compare: '比べる',
    years: '年度の運営',
    mainMenu: '主なページ',
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
    drafts: 'Our plan',
    compare: 'Compare',
    years: 'Running the year',
    mainMenu: 'Main pages',
    signIn: 'Sign in',
    signOut: 'Sign out',
    account: 'Account',
    outbox: 'Mail (this machine only)',
    language: '日本語',
    menu: 'Menu',
  },
)
