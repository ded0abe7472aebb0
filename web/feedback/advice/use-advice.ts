import { useRef, useState } from 'preact/hooks'
import type { adviceRoutes } from '../../../worker/feedback/advice/routes.ts'
import type { AdviceQuestion } from '../../../worker/feedback/advice/schema.ts'
import type { Advice } from '../../../worker/feedback/advice/show.ts'
import { ApiProblem, client } from '../../api.ts'

export const adviceApi = client<typeof adviceRoutes>('/api/advice')

interface Found {
  question: AdviceQuestion
  remarks: Advice[]
  more: boolean
}

/** One search after the other; of two under way the later one is shown. */
export function useAdvice() {
  const [found, setFound] = useState<Found>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const latest = useRef(0)

  async function search(question: AdviceQuestion, before: Advice[] = []) {
    const turn = ++latest.current
    setProblem(undefined)
    setBusy(true)
    const after = before.at(-1)?.id
    const answer = await adviceApi.searches.$post({ json: { ...question, ...(after && { after }) } }).then(
      (response) => response.json(),
      (error: unknown) => {
        if (error instanceof ApiProblem) return error
        throw error
      },
    )
    if (turn !== latest.current) return
    setBusy(false)
    if (answer instanceof ApiProblem) setProblem(answer)
    else setFound({ question, remarks: [...before, ...(answer.remarks as Advice[])], more: answer.more })
  }

  return { found, busy, problem, search, goOn: () => found && void search(found.question, found.remarks) }
}
