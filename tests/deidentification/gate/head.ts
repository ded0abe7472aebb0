import type { Head } from '../../../worker/deidentification/prepare.ts'

/** What a release of this municipality says before its text. */
export function headOf(name: string): Head {
  return {
    id: 'prospect',
    number: 1,
    approvedAt: Date.UTC(2022, 2, 1),
    fiscalYear: 2021,
    team: { id: 'team', name: '' },
    municipality: { code: '999999', name, prefecture: '試験県' },
    hiddenAs: null,
    own: false,
    advised: false,
    open: 'all',
    sha256: undefined,
    titles: {},
  }
}
