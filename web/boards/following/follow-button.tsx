import { useState } from 'preact/hooks'
import type { followRoutes } from '../../../worker/boards/following/routes.ts'
import type { Followed } from '../../../worker/boards/following/schema.ts'
import { client } from '../../api.ts'
import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { followTexts } from './texts.ts'

const api = client<typeof followRoutes>('/api/follows')

interface Props {
  kind: Followed['kind']
  target: string
  isFollowed: boolean
}

export function FollowButton({ kind, target, isFollowed }: Props) {
  const t = useTexts(followTexts)
  const [follows, setFollows] = useState(isFollowed)
  const { busy, problem, send } = useSending()
  const toggle = () =>
    send(async () => {
      const request = { param: { kind, target } }
      await (follows ? api[':kind'][':target'].$delete(request) : api[':kind'][':target'].$put(request))
      setFollows(!follows)
    })
  return (
    <>
      <Button busy={busy} onClick={toggle}>
        {follows ? t.unfollow : t.follow}
      </Button>
      <SendingProblem problem={problem} stale={t.stale} />
    </>
  )
}
