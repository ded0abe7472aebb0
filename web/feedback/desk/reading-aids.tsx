import { useTexts } from '../../i18n.ts'
import { useKeys } from '../../deidentification/use-keys.ts'
import { LinkButton } from '../../ui/button.tsx'
import { KeyHelp } from '../../ui/key-help.tsx'
import { filterQuery, type Filter } from './address.ts'
import { PrivateNote } from './private-note.tsx'
import { stepFocus } from './step-focus.ts'
import { deskTexts } from './texts.ts'

interface Props {
  releaseId: string
  desk: Filter | undefined
}

const everything: Filter = { show: 'todo' }

/** For an advisor on the page of a release: the way on through the desk, the keys, and a note to oneself. */
export function ReadingAids({ releaseId, desk = everything }: Props) {
  const t = useTexts(deskTexts)
  const onwards = `/desk/next${filterQuery(desk, { after: releaseId })}`
  const toDesk = `/desk${filterQuery(desk)}`
  const step = (by: number) =>
    stepFocus([...document.querySelectorAll<HTMLElement>('[data-place^="item "] > .write-here button')], by)
  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      n: () => location.assign(onwards),
      d: () => location.assign(toDesk),
    },
    ['j', 'k'],
    true,
  )
  return (
    <div class="stack stack-tight no-print">
      <p class="row">
        <LinkButton small icon="next" href={onwards}>
          {t.nextTeam}
        </LinkButton>
        <a href={toDesk}>{t.toDesk}</a>
      </p>
      <PrivateNote releaseId={releaseId} />
      <details>
        <summary>{t.keys}</summary>
        <KeyHelp
          keys={[
            { keys: ['j'], does: t.keyNextPlace },
            { keys: ['k'], does: t.keyPreviousPlace },
            { keys: ['Enter'], does: t.keyWrite },
            { keys: ['n'], does: t.keyNextTeam },
            { keys: ['d'], does: t.keyDesk },
          ]}
        />
      </details>
    </div>
  )
}
