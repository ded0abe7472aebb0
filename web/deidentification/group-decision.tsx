import { useState } from 'preact/hooks'
import type { Located } from '../../worker/deidentification/review.ts'
import { DropDialog } from './drop-dialog.tsx'
import type { Group } from './groups.ts'
import { givenTo } from './look.ts'
import { Mention } from './mention.tsx'
import { proposalOf } from './proposal.ts'
import { Scope } from './scope.tsx'
import { Treatments } from './treatments.tsx'
import { useHidingContext } from './use-hiding.ts'
import { useKeys } from './use-keys.ts'
import { treatmentKeys } from './treatment-keys.ts'

/** Where a person or word stands, which of these places are meant, and what is done with them. */
export function GroupDecision({ group }: { group: Group }) {
  const hiding = useHidingContext()
  const { look, office } = hiding
  const { findings } = group
  const open = findings.filter(look.isOpen)
  // Who decided about some of them already is asked about the others: what was made an exception stays one.
  const [scope, setScope] = useState(open.length > 0 && open.length < findings.length ? 'open' : 'all')
  const [dropping, setDropping] = useState(false)
  const chosen = chosenOf(scope, findings, open)
  const items = [...new Set(chosen.filter(({ passageId }) => !look.isGone(passageId)).map(itemOf))]
  const toggle = ({ place }: Located) => setScope(scope === place ? 'all' : place)

  const isSaid = ({ passageId }: Located) => look.passages.get(passageId)?.item.sheet === 'interviews'

  const drop = () => {
    if (items.length > 1) setDropping(true)
    else if (items[0]) hiding.drop(items, group.name)
  }
  const numbers = findings.length > 1 ? findings.slice(0, 9) : []
  useKeys(
    {
      [treatmentKeys.drop_item]: drop,
      ...(numbers.length > 0 && { '0': () => setScope('all') }),
      ...Object.fromEntries(numbers.map((mention, n) => [String(n + 1), () => setScope(mention.place)])),
    },
    [],
    hiding.keysOn,
  )

  return (
    <>
      <ol class="hiding-mentions">
        {findings.map((mention, n) => (
          <li key={mention.place}>
            <Mention
              mention={mention}
              number={findings.length > 1 ? n + 1 : undefined}
              isChosen={scope === mention.place}
              onChoose={() => toggle(mention)}
            />
          </li>
        ))}
      </ol>
      {findings.length > 1 && <Scope {...{ scope, findings, open }} onChoose={setScope} />}
      <Treatments
        given={givenTo(group, look)}
        proposal={proposalOf(group, look, office)}
        place={chosen[0]!.place}
        person={findings[0]!.group}
        post={group.category === 'unique_post' ? { saidInInterview: chosen.some(isSaid) } : undefined}
        onDecide={(decision) => hiding.decide(chosen.map(({ place }) => ({ place, ...decision })))}
        onDropItem={drop}
      />
      <DropDialog
        open={dropping}
        items={items}
        onClose={() => setDropping(false)}
        onDrop={(ids) => hiding.drop(ids, group.name)}
      />
    </>
  )
}

function chosenOf(scope: string, all: Located[], open: Located[]) {
  if (scope === 'open' && open.length > 0) return open
  const one = all.find(({ place }) => place === scope)
  return one ? [one] : all
}

function itemOf({ passageId }: Located) {
  return passageId.slice(0, passageId.indexOf('/'))
}
