import type { GateReport } from '../../worker/surface.ts'

/** As the gate would have reported on the bytes of this hash. */
export function gateReport(sha256: string): GateReport {
  const surfaces: GateReport['surfaces'] = [
    { name: 'release', audiences: ['house', 'partners', 'advisors'], characters: 12_000 },
    { name: 'comparison', audiences: ['house', 'partners', 'advisors'], characters: 9_000 },
  ]
  return { sha256, rules: 1, dictionary: true, names: 7, texts: 21, surfaces }
}
