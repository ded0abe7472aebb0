import { defineTexts } from '../i18n.ts'

export const hiddenTexts = defineTexts(
  {
    title: '自治体の名前を伏せた版',
    own: (name: string) =>
      `外の読み手には、自治体の名前の代わりに「${name}」と表示しています。対話グループの相手と担当の幹事には、どの自治体かが分かっています。相手との間では、名前を伏せても守りになりません。`,
    theirs:
      '自治体の名前の代わりに、似た自治体の区分を表示しています。対話グループの相手や担当の幹事として、どの自治体かを知っている人もいます。ほかの人に伝えないでください。',
  },
  {
    title: 'The municipality’s name is hidden',
    own: (name: string) =>
      `Readers outside see “${name}” instead of the municipality’s name. The partners in your group and your advisors know which municipality it is anyway: between you and them hiding the name protects nothing.`,
    theirs:
      'A class of similar municipalities stands in place of the name. Partners in the group and assigned advisors know which municipality it is anyway. Please do not tell others.',
  },
)
