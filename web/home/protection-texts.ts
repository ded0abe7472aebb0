import { defineTexts } from '../i18n.ts'

export const protectionTexts = defineTexts(
  {
    home: 'ホーム',
    trail: '現在の場所',
    title: '個人情報保護の担当者の方へ',
    print: '印刷する（A4・2ページ）',
    inJapanese: '',
  },
  {
    home: 'Home',
    trail: 'You are here',
    title: 'For the data-protection officer',
    print: 'Print (A4, two pages)',
    inJapanese: 'This document is for Japanese municipalities and exists in Japanese only.',
  },
)
