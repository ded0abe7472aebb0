import { defineTexts } from '../i18n.ts'

/** One entry a kind of problem: what happened, and what the person can do now. */
export const problemTexts = defineTexts(
  {
    home: 'ホームへ',
    signIn: 'サインイン',
    status: (status: number) => `状態コード ${status}`,
    kinds: {
      invalid: {
        title: '入力内容を確認してください',
        todo: '送られた内容に受け付けられないものがありました。前の画面に戻って直すか、ホームから開き直してください。',
      },
      unreadable: {
        title: '送られた内容を読み取れませんでした',
        todo: '前の画面に戻り、開き直してから、もう一度操作してください。',
      },
      unauthenticated: {
        title: 'サインインが必要です',
        todo: 'もう一度サインインしてください。前の画面に入力した内容があるときは、その画面を閉じずに、別のタブでサインインします。',
      },
      forbidden: {
        title: 'この操作をする権限がありません',
        todo: '役割が変わったのかもしれません。アカウントの画面で、いまの役割を確かめてください。',
      },
      foreign_origin: {
        title: 'このサイトの画面から操作してください',
        todo: '安全のため、ほかのサイトやメールからの操作は受け付けません。ホームから開き直してください。',
      },
      missing: {
        title: '見つかりませんでした',
        todo: 'アドレス（URL）が違うか、取り下げられたか、このアカウントでは読めないものです。だれかから受け取ったアドレスなら、その人に確かめてください。読めるプランは、ホームに並んでいます。',
      },
      conflict: {
        title: 'ほかの人が先に変更しました',
        todo: '前の画面に戻り、最新の内容を読み込んでから、もう一度操作してください。',
      },
      unchecked: {
        title: '氏名等の確認の記録がありません',
        todo: 'チームに、もう一度承認を依頼してもらってください。依頼のたびに、送られる内容が機械で確かめられ、記録が付きます。',
      },
      closed: {
        title: 'この年度は閉じられました',
        todo: '下書きも共有版も、これまでどおり読めます。直す必要があるときは、事務局に連絡してください。',
      },
      too_large: {
        title: '内容が大きすぎます',
        todo: '一度に送れるのは1MBまでです。いくつかに分けて、もう一度操作してください。',
      },
      reused_key: {
        title: 'もう一度操作してください',
        todo: '同じ操作番号が別の内容に使われました。前の画面を開き直してから、もう一度操作してください。',
      },
      too_many: {
        title: '短い時間に操作が多すぎます',
        todo: '15分ほど待ってから、やり直してください。',
      },
      failed: {
        title: '問題が起きました',
        todo: 'こちらの不具合です。しばらくしてから、やり直してください。保存済みの内容は残っています。',
      },
      unavailable: {
        title: 'ただいま混み合っています',
        todo: 'しばらくしてから、この画面を読み込み直してください。',
      },
    },
  },
  {
    home: 'To home',
    signIn: 'Sign in',
    status: (status: number) => `Status ${status}`,
    kinds: {
      invalid: {
        title: 'Please check what you entered',
        todo: 'Something that was sent cannot be accepted. Go back and mend it, or start again from home.',
      },
      unreadable: {
        title: 'The request could not be read',
        todo: 'Go back, open the page again, and try once more.',
      },
      unauthenticated: {
        title: 'Please sign in',
        todo: 'Sign in again. If the page before holds what you typed, leave it open and sign in in another tab.',
      },
      forbidden: {
        title: 'You may not do this',
        todo: 'Your role may have changed: the account page says what it is now.',
      },
      foreign_origin: {
        title: 'Please use this site’s own pages',
        todo: 'For safety, nothing is accepted from other sites or from mail. Start again from home.',
      },
      missing: {
        title: 'Not found',
        todo: 'The address is wrong, what stood here was withdrawn, or this account may not read it. If somebody sent you the address, ask them. The plans that you may read are listed on the home page.',
      },
      conflict: {
        title: 'Someone changed this first',
        todo: 'Go back, load the latest version, and try once more.',
      },
      unchecked: {
        title: 'There is no record of the search for names',
        todo: 'Have the team ask for approval again: with each submission what would leave is searched, and the record stands beside it.',
      },
      closed: {
        title: 'This year is closed',
        todo: 'Drafts and releases can be read as before. If something must be mended, ask the secretariat.',
      },
      too_large: {
        title: 'This is too large',
        todo: 'At most 1 MB can be sent at once. Divide it and try again.',
      },
      reused_key: {
        title: 'Please try once more',
        todo: 'The same request key was used for other content. Open the page again, then repeat.',
      },
      too_many: {
        title: 'Too many attempts',
        todo: 'Please wait for about 15 minutes and try again.',
      },
      failed: {
        title: 'Something went wrong',
        todo: 'The fault is ours. Please try again later; what was saved is safe.',
      },
      unavailable: {
        title: 'Busy just now',
        todo: 'Please load this page again in a moment.',
      },
    },
  },
)
