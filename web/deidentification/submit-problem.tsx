import type { Leak } from '../../worker/deidentification/gate/leaks.ts'
import type { ApiProblem } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { gateTexts } from '../publication/gate-texts.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { focusCard } from './group-card.tsx'
import { Location } from './location.tsx'
import { hidingTexts } from './texts.ts'
import { useHidingContext } from './use-hiding.ts'

/** Why it was not handed over, where that is, and the way there. */
export function SubmitProblem({ problem }: { problem: ApiProblem }) {
  const t = useTexts(hidingTexts)
  const { planId } = useHidingContext()
  const leaks = (problem.body['leaks'] ?? []) as Leak[]
  return (
    <Notice tone="error" appears title={problem.message || t.submitOffline}>
      {leaks.length > 0 ? (
        <ul>
          {leaks.map((leak, n) => (
            <li key={n}>
              <LeakLine leak={leak} />
            </li>
          ))}
        </ul>
      ) : (
        Object.values(problem.errors).map((detail) => <p key={detail}>{detail}</p>)
      )}
      {problem.type === 'conflict' && (
        <p>
          {t.stale} <a href={`/drafts/${planId}/hiding`}>{t.reload}</a>
        </p>
      )}
      {problem.errors['findings'] && (
        <p>
          {t.findsOther} <a href="?find=server">{t.finding.onServer}</a>
        </p>
      )}
    </Notice>
  )
}

function LeakLine({ leak: { kind, itemId, field, place, surface } }: { leak: Leak }) {
  const t = useTexts(hidingTexts)
  const { surfaceNames } = useTexts(gateTexts)
  const { planId, look, chooseByPlace } = useHidingContext()
  const passage = look.passages.get(`${itemId}/${field ?? 'text'}`)
  return (
    <>
      {passage && (
        <>
          <Location passage={passage} />：
        </>
      )}
      {surface && `${surfaceNames[surface]}：`}
      {t.leaks[kind]}{' '}
      {place && (
        <Button
          small
          onClick={() => {
            chooseByPlace(place)
            focusCard()
          }}
        >
          {t.lookAgain}
        </Button>
      )}{' '}
      {passage && (
        <LinkButton small href={`/drafts/${planId}/${passage.item.sheet}`}>
          {t.editDraft}
        </LinkButton>
      )}
      {kind === 'name' && <p class="small">{t.listThem}</p>}
      {surface && !place && <p class="small">{t.notInPlan}</p>}
    </>
  )
}
