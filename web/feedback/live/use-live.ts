import { createContext } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { liveRoutes } from '../../../worker/feedback/live/routes.ts'
import type { Said } from '../../../worker/feedback/live/room.ts'
import type { ReleaseRemarks } from '../../../worker/feedback/release-remarks.ts'
import { client } from '../../api.ts'
import { listen } from './listen.ts'

const api = client<typeof liveRoutes>('/api/live')

type Remarks = ReleaseRemarks['remarks']
export type Present = Extract<Said, { type: 'present' }>

export interface News {
  /** Ids of remarks that were not there when the page was opened, the newest first. */
  arrived: string[]
  isChanged: boolean
}

/** The remarks of a release as they are now, who else looks at them, and what came while one looked; of no release, as they were. */
export function useLive(releaseId: string | undefined, first: Remarks) {
  const [remarks, setRemarks] = useState(first)
  const [news, setNews] = useState<News>({ arrived: [], isChanged: false })
  const [present, setPresent] = useState<Present | 'cut'>()
  const known = useRef(first)

  // Own writes are no news.
  const refresh = async (isOwn: boolean) => {
    if (releaseId === undefined) return location.reload()
    const answer = await api[':releaseId'].remarks.$get({ param: { releaseId } })
    const { remarks: latest } = await answer.json()
    const before = new Map(known.current.map((remark) => [remark.id, remark]))
    const now = latest.map((remark): Remarks[number] => ({ ...remark, reflection: before.get(remark.id)?.reflection }))
    const arrived = now.filter(({ id, author }) => !before.has(id) && !author.mine).map(({ id }) => id)
    const isChanged = !isOwn && now.some((remark) => isAnsweredSince(before.get(remark.id), remark))
    known.current = now
    setRemarks(now)
    setNews((was) => ({ arrived: [...arrived, ...was.arrived], isChanged: isChanged || was.isChanged }))
  }

  useEffect(
    () =>
      releaseId === undefined
        ? undefined
        : listen(`/api/live/${releaseId}`, {
            onSaid: (said) => (said.type === 'present' ? setPresent(said) : void refresh(false).catch(() => undefined)),
            onCut: () => setPresent('cut'),
            // What was said meanwhile.
            onAgain: () => void refresh(false).catch(() => undefined),
          }),
    [releaseId],
  )

  return { remarks, present, news, refresh: () => refresh(true) }
}

function isAnsweredSince(before: Remarks[number] | undefined, { answers, messages }: Remarks[number]) {
  return before !== undefined && (before.answers !== answers || before.messages.length !== messages.length)
}

/** Shows what was just written: on a live page by asking for it, elsewhere by loading the page again. */
export const RefreshContext = createContext<() => Promise<void> | void>(() => location.reload())

export function useRefresh() {
  return useContext(RefreshContext)
}
