import { useEffect, useRef, useState } from 'preact/hooks'
import type { Hit } from '../../worker/library/hits.ts'
import type { LibraryRoutes } from '../../worker/library/routes.ts'
import { ApiProblem, client } from '../api.ts'
import { addressOf, isEmpty, readQuestion } from './address.ts'
import type { Question } from '../../worker/library/schema.ts'

const api = client<LibraryRoutes>('/api/library')

interface Found {
  question: Question
  hits: Hit[]
  more: boolean
}

/** The search that the address asks for: going back, a reload and a link that was passed on find the same. */
export function useSearch() {
  const [question, setQuestion] = useState<Question>({ words: '' })
  const [found, setFound] = useState<Found>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const latest = useRef(0)

  useEffect(() => {
    const follow = () => {
      const asked = readQuestion(new URLSearchParams(location.hash.slice(1)))
      setQuestion(asked)
      void run(asked)
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  async function run(asked: Question, before: Hit[] = []) {
    // Of two searches under way the later one is shown.
    const turn = ++latest.current
    setProblem(undefined)
    if (isEmpty(asked)) return setFound(undefined)
    setBusy(true)
    const last = before.at(-1)
    const after = last && { releaseId: last.release.id, itemId: last.item.id }
    const answer = await api.searches.$post({ json: { ...asked, after } }).then(
      (response) => response.json(),
      (error: unknown) => {
        if (error instanceof ApiProblem) return error
        throw error
      },
    )
    if (turn !== latest.current) return
    setBusy(false)
    if (answer instanceof ApiProblem) setProblem(answer)
    else setFound({ question: asked, hits: [...before, ...(answer.hits as Hit[])], more: answer.more })
  }

  return {
    question,
    found,
    busy,
    problem,
    ask: (asked: Question) => {
      const address = addressOf(asked)
      if (address === (location.hash || '#')) void run(asked)
      else location.hash = address
    },
    goOn: () => found && run(found.question, found.hits),
  }
}
