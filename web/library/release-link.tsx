import { useContext } from 'preact/hooks'
import type { Hit } from '../../worker/library/hits.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { libraryTexts } from './texts.ts'

export function ReleaseLink({ hit }: { hit: Hit }) {
  const nameOf = useReleaseName()
  return <a href={`/releases/${hit.release.id}`}>{nameOf(hit)}</a>
}

/** Says whose release it is, of which year and number. */
export function useReleaseName() {
  const t = useTexts(libraryTexts)
  const language = useContext(LanguageContext)
  return ({ release: { municipality, team, fiscalYear, number } }: Hit) =>
    [municipality.name, team.name, showFiscalYear(fiscalYear, language), t.releaseNumber(number)]
      .filter(Boolean)
      .join(' ')
}

export function addressOfItem({ release, item }: Hit) {
  return `/releases/${release.id}#item-${item.id}`
}
