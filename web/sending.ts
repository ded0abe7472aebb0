import { useState } from 'preact/hooks'
import { ApiProblem } from './api.ts'

/** One write at a time, and what came of it: `stale` where somebody was faster, `errors` by field. */
export function useSending() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<{ title: string; stale: boolean; status: number }>()
  const [errors, setErrors] = useState<Record<string, string>>({})

  async function send(write: () => Promise<void>) {
    setBusy(true)
    setProblem(undefined)
    setErrors({})
    try {
      await write()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setErrors(error.errors)
      if (Object.keys(error.errors).length === 0) {
        setProblem({
          title: error.message,
          stale: error.type === 'conflict' || error.type === 'missing',
          status: error.status,
        })
      }
    } finally {
      setBusy(false)
    }
  }

  return { busy, problem, errors, send }
}
