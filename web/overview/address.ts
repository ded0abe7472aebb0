import type { ColumnKind, Order } from '../../worker/overview/schema.ts'

export interface View {
  fiscalYear: number
  by: ColumnKind
  order: Order
  paper: 'a3' | 'a4'
  /** The release to which others are likened, where it is not the viewer's own. */
  like?: string | undefined
}

const usual = { by: 'themes', order: 'prefecture', paper: 'a3' }

/** The page's address with this view; what is usual is left out. */
export function addressOf({ fiscalYear, ...view }: View) {
  const set = Object.entries(view).filter(
    ([name, value]) => value !== undefined && value !== usual[name as keyof typeof usual],
  )
  return `/overview?${new URLSearchParams([['year', String(fiscalYear)], ...set])}`
}
