import { defineTexts } from '../../i18n.ts'

export const cardTexts = defineTexts(
  { whose: (municipality: string, year: string) => `${municipality}のプラン ${year}`, open: '共有版で読む' },
  { whose: (municipality: string, year: string) => `Plan of ${municipality}, ${year}`, open: 'Read in the release' },
)
