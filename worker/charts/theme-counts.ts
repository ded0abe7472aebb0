import type { Theme } from '../municipalities/themes.ts'
import { numberedSheets, type SheetId } from '../plans/sheets.ts'

/** How many items of a sheet of each plan work on a theme, in the order of the plans. */
export interface ThemeCount {
  theme: string
  sheets: { sheet: SheetId; counts: number[] }[]
}

/** How many items of a sheet of a release have a theme. */
export interface Counted {
  releaseId: string
  sheet: string
  theme: string
  items: number
}

/** Themes on which any of the plans works, most items first. */
export function countThemes(themes: Theme[], counted: Counted[], releaseIds: string[]): ThemeCount[] {
  return themes
    .map(({ id, label }) => {
      const of = counted.filter(({ theme }) => theme === id)
      const countIn = (sheet: SheetId) =>
        releaseIds.map((releaseId) => sum(of.filter((one) => one.releaseId === releaseId && one.sheet === sheet)))
      return { theme: label, all: sum(of), sheets: numberedSheets.map((sheet) => ({ sheet, counts: countIn(sheet) })) }
    })
    .filter(({ all }) => all > 0)
    .toSorted((a, b) => b.all - a.all)
    .map(({ theme, sheets }) => ({ theme, sheets }))
}

function sum(counted: Counted[]) {
  return counted.reduce((total, { items }) => total + items, 0)
}
