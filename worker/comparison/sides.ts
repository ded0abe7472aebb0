import type { Side } from '../../web/comparison/side.ts'
import type { SheetId } from '../plans/sheets.ts'
import type { ReleaseHead } from '../publication/release-head.ts'
import type { ReadableRelease } from '../publication/releases.ts'

/** Whether mutual reveal keeps the sheet of one of them from the viewer. */
export function isClosed(sides: ReadableRelease[], sheet: SheetId) {
  return sides.some(({ open }) => open !== 'all' && !open.includes(sheet))
}

export function sideOf({ id, municipality, fiscalYear, number, approvedAt, own, hiddenAs }: ReleaseHead): Side {
  return { releaseId: id, municipality: municipality.name, fiscalYear, number, approvedAt, own, hiddenAs }
}
