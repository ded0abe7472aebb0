import { defineTexts } from '../../i18n.ts'

/** Of remarks that the team itself noted in a meeting. */
export const heardTexts = defineTexts(
  {
    found: (number: number, n: number) =>
      `第${number}版の「幹事からの助言」に、まだここに並んでいない言葉が${n}件あります`,
    help: '並べると、届いた助言と同じように、研究会と場所を入れ、対応を残せます。チームだけが読みます。',
    take: '助言として並べる',
    place: '研究会と場所を入れる',
    kind: '種類',
    session: '研究会',
    save: '残す',
  },
  {
    found: (number: number, n: number) =>
      `Release ${number} notes ${n} of the advisors’ words that are not among these remarks yet`,
    help: 'Taken over, they get a session, a place and a state as other remarks do. Only the team reads them here.',
    take: 'Take over as remarks',
    place: 'Say when and about what',
    kind: 'Kind',
    session: 'Session',
    save: 'Save',
  },
)
