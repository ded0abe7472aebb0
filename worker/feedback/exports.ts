import { feedbackTexts } from '../../web/feedback/texts.ts'
import type { Language } from '../../web/i18n.ts'
import { writeCsv } from '../http/csv.ts'
import type { SectionId, SheetId } from '../plans/sheets.ts'
import type { TeamRemarks } from './team-remarks.ts'

/** What sheets and sections are called. */
interface PlaceWords {
  sheets: Record<SheetId, string>
  sections: Record<SectionId, string>
}

type Row = TeamRemarks['remarks'][number]

/** All remarks as a spreadsheet opens them, with times as they are in Japan. */
export function remarksCsv({ remarks, keywords, sessions }: TeamRemarks, words: PlaceWords, language: Language) {
  const t = feedbackTexts[language]
  const rows = remarks.map((remark) => [
    timeInJapan(remark.createdAt),
    sessions.find(({ number }) => number === remark.sessionNumber)?.label ?? t.between,
    authorOf(remark, language),
    t.kinds[remark.kind],
    keywords.find(({ id }) => id === remark.keyword)?.label ?? '',
    remark.anchor.sheet ? words.sheets[remark.anchor.sheet] : t.wholePlan,
    remark.anchor.section ? words.sections[remark.anchor.section] : '',
    remark.anchor.quote?.exact ?? '',
    remark.deletedAt === undefined ? remark.text : t.deleted,
    t.states[remark.state],
    remark.answer?.reason ?? '',
    remark.messages.map(({ side, text }) => `${t.sides[side]}：${text}`).join('\n'),
  ])
  return writeCsv([t.columns.split('・'), ...rows])
}

/** The W3C Web Annotation model: each remark an annotation of its release, its quotation a TextQuoteSelector. */
export function remarksJsonLd({ remarks }: TeamRemarks, origin: string, language: Language) {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    items: remarks
      .filter(({ deletedAt }) => deletedAt === undefined)
      .map((remark) => ({
        id: `${origin}/api/remarks/${remark.id}`,
        type: 'Annotation',
        motivation: motivations[remark.kind],
        created: new Date(remark.createdAt).toISOString(),
        creator: { type: 'Person', name: authorOf(remark, language) },
        body: [
          { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', language: 'ja', value: remark.text },
          ...remark.messages.map(({ text }) => ({
            type: 'TextualBody',
            purpose: 'replying',
            format: 'text/plain',
            language: 'ja',
            value: text,
          })),
        ],
        target: targetOf(remark, origin),
      })),
  }
}

const motivations = { question: 'questioning', advice: 'commenting', praise: 'assessing', risk: 'assessing' } as const

function targetOf({ release, anchor }: Row, origin: string) {
  const place = anchor.itemId === null ? anchor.sheet : `item-${anchor.itemId}`
  const source = `${origin}/releases/${release?.id ?? ''}${place === null ? '' : `#${place}`}`
  if (!anchor.quote) return source
  const { exact, prefix, suffix } = anchor.quote
  return { source, selector: { type: 'TextQuoteSelector', exact, prefix, suffix } }
}

function authorOf({ author }: Row, language: Language) {
  return author.name ?? feedbackTexts[language].roles[author.role]
}

function timeInJapan(at: number) {
  return new Date(at + 9 * 60 * 60 * 1000).toISOString().slice(0, 19).replace('T', ' ')
}
