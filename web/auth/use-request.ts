import { useState } from 'preact/hooks'
import { ApiProblem } from '../api.ts'

/** Sends one thing at a time and keeps what was refused; the promise says whether it went well. */
export function useRequest() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()

  async function send(work: () => Promise<unknown>) {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
      return false
    } finally {
      setBusy(false)
    }
  }

  return { busy, problem, send }
}
