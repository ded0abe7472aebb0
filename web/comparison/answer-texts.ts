import { defineTexts } from '../i18n.ts'

export const answerTexts = defineTexts(
  {
    answered: {
      help: (municipality: string, section: string) => `${municipality}の「${section}」が応えます：`,
      response: (municipality: string) => `${municipality}も同じ力に向き合い、こうしています：`,
    },
    answering: (municipality: string) => `${municipality}のこれに応えます：`,
    why: (notions: string, percent: number) =>
      notions ? `（${notions}、近さ ${percent}％）` : `（近さ ${percent}％）`,
  },
  {
    answered: {
      help: (municipality: string, section: string) => `Answered by ${section} of ${municipality}:`,
      response: (municipality: string) => `${municipality} faces the same and does this:`,
    },
    answering: (municipality: string) => `Answers this of ${municipality}:`,
    why: (notions: string, percent: number) =>
      notions ? `(${notions}, likeness ${percent}%)` : `(likeness ${percent}%)`,
  },
)
