import { useContext } from 'preact/hooks'
import type { RoleName } from '../../worker/auth/viewer.ts'
import type { Home } from '../../worker/home/pages.tsx'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { CardList } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { homeTexts } from './texts.ts'

/** The newest release of every team that the viewer may read. */
export function Releases({ releases, roles }: Pick<Home, 'releases' | 'roles'>) {
  const t = useTexts(homeTexts)
  const language = useContext(LanguageContext)
  const mayCompare = releases.length > 1
  if (releases.length === 0) return <EmptyState title={t.releasesEmpty}>{whyEmpty(t, roles)}</EmptyState>
  return (
    <CardList
      grid
      cards={releases.map((release) => ({
        key: release.id,
        title: <a href={`/releases/${release.id}`}>{release.municipality.name}</a>,
        aside: (
          <>
            {release.isNew && <Badge tone="info">{t.isNew}</Badge>}
            <Badge>{release.own ? t.own : release.advised ? t.advised : t.partner}</Badge>
          </>
        ),
        children: (
          <p class="small">
            {t.number(release.number)}
            <br />
            {showFiscalYear(release.fiscalYear, language)}
            {release.team.name && ` ${release.team.name}`}
            <br />
            {showDay(release.approvedAt, language)}
            {!release.own && mayCompare && (
              <>
                <br />
                <a href={`/compare?theirs=${release.id}`}>{t.compare}</a>
              </>
            )}
          </p>
        ),
      }))}
    />
  )
}

function whyEmpty(t: (typeof homeTexts)['ja'], roles: RoleName[]) {
  if (roles.includes('secretariat')) return t.releasesEmptySecretariat
  return roles.includes('advisor') ? t.releasesEmptyAdvisor : t.releasesEmptyMore
}
