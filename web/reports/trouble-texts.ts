import type { NotText } from '../../worker/reports/decode.ts'
import type { Doubt } from '../../worker/reports/reader/reading.ts'
import { defineTexts } from '../i18n.ts'

/** What could not be read, is not certain, or was not accepted. */
export const troubleTexts = defineTexts(
  {
    refused: {
      title: '読み取れませんでした',
      nothing: '報告書の文章を貼り付けてください。',
      tooLarge: (size: string) =>
        `文章が大きすぎます（${size}MB）。1MB（日本語で約33万字）までにしてください。報告書が長い場合は、シートの部分だけを貼り付けてください。`,
      expected: '文字だけのファイル（.txt）を選ぶか、文章を貼り付けてください。',
      kinds: {
        empty: 'ファイルが空です。',
        pdf: 'これはPDFファイルです。PDFを開き、全ての文字を選んで（Ctrl + A）コピーし（Ctrl + C）、下の欄に貼り付けてください（Ctrl + V）。文字を選べないPDFは紙を写した画像なので、元のファイルが要ります。',
        office:
          'これはWord・Excel・PowerPointなどのファイル、または圧縮ファイル（zip）です。元のソフトで開き、全ての文字を選んでコピーし、下の欄に貼り付けてください。',
        'old-office':
          'これは古い形式のWord・Excel・PowerPointのファイルです。元のソフトで開き、全ての文字を選んでコピーし、下の欄に貼り付けてください。',
        image: 'これは画像ファイルです。画像の文字は読み取れません。',
        binary: 'このファイルは文字として読めません。',
      } satisfies Record<NotText, string>,
      kept: '入力済みの文章は、そのまま残っています。',
      broken:
        'この文章は読み取りの途中で問題が起きました。文章は残っています。一部を減らして、もう一度お試しください。',
    },
    doubts: {
      split_guessed: '項目の区切りに印がなく、分かれ目を推測しました',
      stage_guessed: 'どの段階のものかを、書かれた順から推測しました',
      cell_guessed: '表のますの境目を推測しました',
      count_mismatch: '答えの数とキーパーソンの数が合いません',
      year_guessed: '年が書かれていないため、推測しました',
      no_response: '対策や活かし方が見つかりません',
      page_number_cut: '行末の数字をページ番号とみなして外しました',
      ambiguous_name: '同じ名前の自治体が複数あります',
      without_heading: '見出しがなく、置かれたページから推測しました',
    } satisfies Record<Doubt, string>,
    failed: {
      title: '取り込めませんでした',
      signIn:
        'サインインの期限が切れました。下のリンクから別のタブでサインインし、この画面に戻ってもう一度「プランに取り込む」を押してください。貼り付けた文章も直した内容も、この画面に残っています。',
      signInLink: '別のタブでサインインする',
      offline:
        '通信できませんでした。文章も直した内容も、この画面に残っています。しばらくしてから、もう一度お試しください。',
      missing: 'このプランは開けなくなりました。担当が変わった可能性があります。文章はこの画面に残っています。',
      line: (line: string, reason: string) => `${line}行目: ${reason}`,
      nothingNew: '全てプランにあります。新しく取り込むものはありませんでした。',
    },
  },
  {
    refused: {
      title: 'This could not be read',
      nothing: 'Please paste the text of a report.',
      tooLarge: (size) =>
        `The text is too large (${size} MB). At most 1 MB can be read; please paste the part with the sheets.`,
      expected: 'Please choose a plain text file (.txt) or paste the text.',
      kinds: {
        empty: 'The file is empty.',
        pdf: 'This is a PDF. Open it, select everything (Ctrl + A), copy (Ctrl + C) and paste it below (Ctrl + V). If nothing can be selected, it is a picture of paper and the original file is needed.',
        office:
          'This is a Word, Excel or PowerPoint file, or a zip. Open it in its program, copy all of its text and paste it below.',
        'old-office':
          'This is an old Word, Excel or PowerPoint file. Open it in its program, copy all of its text and paste it below.',
        image: 'This is a picture; its text cannot be read.',
        binary: 'This file cannot be read as text.',
      },
      kept: 'The text that was there before is still there.',
      broken: 'Something went wrong while reading this text. It is still here; please try again with a part of it.',
    },
    doubts: {
      split_guessed: 'There is no mark between items; where one ends was guessed',
      stage_guessed: 'Its stage was guessed from the order in the text',
      cell_guessed: 'The borders of a table cell were guessed',
      count_mismatch: 'Answers and key persons do not come out even',
      year_guessed: 'No year is printed beside it; it was guessed',
      no_response: 'What is done about it or with it was not found',
      page_number_cut: 'A number at the end of a line was taken for a page number',
      ambiguous_name: 'Several municipalities have this name',
      without_heading: 'There is no heading above it; placed by its page',
    },
    failed: {
      title: 'This could not be accepted',
      signIn:
        'You are no longer signed in. Sign in in another tab by the link below, come back here and accept again. The text and your changes are still on this page.',
      signInLink: 'Sign in in another tab',
      offline: 'No connection. The text and your changes are still on this page; please try again in a while.',
      missing: 'This plan can no longer be opened; perhaps your role has changed. The text is still on this page.',
      line: (line, reason) => `Line ${line}: ${reason}`,
      nothingNew: 'All of it is in the plan already; nothing was added.',
    },
  },
)
