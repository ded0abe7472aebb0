import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { BulkDecision } from './bulk-decision.tsx'
import { Filters } from './filters.tsx'
import { GroupCard } from './group-card.tsx'
import { GroupList } from './group-list.tsx'
import { submitButtonId } from './submit-button.tsx'
import { hidingTexts } from './texts.ts'
import { useHidingContext } from './use-hiding.ts'

/** The list of what was found beside the one that is being decided. `lastDecided` is when somebody decided before, in words. */
export function Deciding({ lastDecided }: { lastDecided: string | undefined }) {
  const t = useTexts(hidingTexts)
  const { findings, look, filter, setFilter, isNewSinceLastVisit } = useHidingContext()
  const fresh = findings.filter(look.isNew).length
  const isDone = findings.length > 0 && !findings.some(look.isOpen)

  return (
    <>
      {findings.length > 0 && <Filters />}
      {fresh > 0 && filter.state !== 'new' && (
        <Notice tone="info" appears>
          <div class="row">
            {lastDecided && isNewSinceLastVisit ? t.newSince(fresh, lastDecided) : t.newNow(fresh)}
            <Button small onClick={() => setFilter({ state: 'new' })}>
              {t.showNew}
            </Button>
          </div>
        </Notice>
      )}
      {isDone && (
        <Notice tone="success" appears title={t.done}>
          <p>{t.doneBody}</p>
          <p>
            <a href="#shared">{t.toShared}</a>　<a href={`#${submitButtonId}`}>{t.toSubmit}</a>
          </p>
        </Notice>
      )}
      <div class="hiding">
        {findings.length > 0 && (
          <div class="stack stack-tight">
            <GroupList />
            <BulkDecision />
          </div>
        )}
        <GroupCard />
      </div>
    </>
  )
}
