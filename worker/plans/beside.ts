import type { ExchangeDb } from '../../db/exchange/database.ts'
import type { Language } from '../../web/i18n.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { SheetId } from './sheets.ts'

/** What others said about a sheet, shown beside its draft. */
export interface NoteBeside {
  id: string
  title: string
  state: string
  isOpen: boolean
  text: string
  /** The words of the release that it is about. */
  quote: string | null
  itemId: string | null
  /** Where it is answered. */
  href: string
}

/** Who keeps such notes hands them over: plans know nothing of them. */
export type NotesBeside = (
  db: ExchangeDb,
  viewer: Viewer,
  at: { teamId: string; sheet: SheetId; language: Language },
) => Promise<NoteBeside[]>
