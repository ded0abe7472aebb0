import { useEffect, useRef, useState } from 'preact/hooks'
import type { BoardHit } from '../../../worker/boards/search/search.ts'
import { ApiProblem } from '../../api.ts'
import { boardsApi } from '../boards-api.ts'

export interface Question {
  words: string
  boardId: string
}

/** What is looked for stands behind the # of the address, where no server sees it; of two searches the later one is shown. */
export function useBoardSearch() {
  const [question, setQuestion] = useState<Question>({ words: '', boardId: '' })
  const [found, setFound] = useState<{ hits: BoardHit[]; more: boolean }>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const latest = useRef(0)

  async function search({ words, boardId }: Question, before: BoardHit[] = []) {
    const turn = ++latest.current
    setProblem(undefined)
    setBusy(true)
    const after = before.at(-1)?.hit
    const json = { words, ...(boardId && { boardId }), ...(after !== undefined && { after }) }
    try {
      const answer = await (await boardsApi.searches.$post({ json })).json()
      if (turn === latest.current) setFound({ hits: [...before, ...answer.hits], more: answer.more })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (turn === latest.current) setProblem(error)
    } finally {
      if (turn === latest.current) setBusy(false)
    }
  }

  useEffect(() => {
    const follow = () => {
      const given = new URLSearchParams(location.hash.slice(1))
      const asked = { words: given.get('words') ?? '', boardId: given.get('board') ?? '' }
      setQuestion(asked)
      if (asked.words !== '') void search(asked)
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  const ask = (asked: Question) => {
    const hash = `#${new URLSearchParams({ words: asked.words, ...(asked.boardId && { board: asked.boardId }) })}`
    if (hash === location.hash) void search(asked)
    else location.hash = hash
  }

  return { question, found, busy, problem, ask, goOn: () => void search(question, found?.hits) }
}
