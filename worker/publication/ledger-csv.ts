import type { Language } from '../../web/i18n.ts'
import { ledgerTexts } from '../../web/publication/ledger-texts.ts'
import { surfaceTexts } from '../../web/publication/surface-texts.ts'
import { writeCsv } from '../http/csv.ts'
import type { Ledger, Line, Reader } from './ledger.ts'

/** The rows of the ledger as a spreadsheet opens them, with times as they are in Japan. */
export function ledgerCsv({ readers, lines, roles }: Ledger, view: 'readers' | 'views', language: Language) {
  const t = ledgerTexts[language]
  const surfaces = surfaceTexts[language]
  const who = ({ name, role, municipality }: Reader | Line) => [
    municipality?.code ?? '',
    municipality?.name ?? '',
    roles[role],
    name ?? t.gone,
  ]
  const head = [t.code, t.municipality, t.role, t.name]
  if (view === 'views') {
    return writeCsv([
      [t.at, ...head, t.surface],
      ...lines.map((line) => [timeInJapan(line.at), ...who(line), surfaces[line.surface]]),
    ])
  }
  return writeCsv([
    [...head, t.first, t.last, t.count],
    ...readers.map((reader) => [...who(reader), timeInJapan(reader.firstAt), timeInJapan(reader.lastAt), reader.views]),
  ])
}

/** 2021-11-25 09:07:30, which spreadsheets take for a time. */
function timeInJapan(at: number) {
  return new Date(at + 9 * 60 * 60 * 1000).toISOString().slice(0, 19).replace('T', ' ')
}
