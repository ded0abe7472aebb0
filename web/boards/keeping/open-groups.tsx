import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { Section } from '../../ui/page.tsx'
import { keepingApi } from './keeping-api.ts'
import { keepingTexts } from './texts.ts'

/** Groups of the reader that have no place to talk yet. */
export function OpenGroups({ groups }: { groups: { id: string; name: string }[] }) {
  const t = useTexts(keepingTexts)
  const { busy, problem, send } = useSending()
  if (groups.length === 0) return null
  const open = (groupId: string) =>
    send(async () => {
      const answer = await keepingApi.groups[':groupId'].$post({ param: { groupId } })
      location.assign(`/boards/${(await answer.json()).id}`)
    })
  return (
    <Section title={t.groupBoards}>
      <SendingProblem problem={problem} stale={t.stale} />
      <div class="row">
        {groups.map(({ id, name }) => (
          <Button key={id} busy={busy} onClick={() => void open(id)}>
            {t.openGroup(name)}
          </Button>
        ))}
      </div>
    </Section>
  )
}
