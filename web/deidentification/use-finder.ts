import { useEffect, useRef, useState } from 'preact/hooks'
import type { RosterEntry } from '../../worker/deidentification/finder/find-identifiers.ts'
import type { Surroundings } from '../../worker/deidentification/municipality/surroundings.ts'
import type { Located, Searched } from '../../worker/deidentification/review.ts'
import { startWorker } from '../own-worker.ts'
import type { FinderFiles, FinderNews, Search } from './finder-messages.ts'

/** `took` is how many milliseconds the browser searched. */
export type FinderState = Exclude<FinderNews, { run: number }> | { step: 'found'; took?: number } | { step: 'failed' }

interface Asked {
  /** Null where the build has none. */
  files: FinderFiles | null
  passages: Searched[]
  roster: RosterEntry[]
  surroundings: Surroundings | undefined
  municipality: string
  /** What the server found, if it was asked to. */
  found: Located[] | null
}

/** Finds in the browser, again whenever the roster changes; until then the earlier findings stay. */
export function useFinder({ files, passages, roster, surroundings, municipality, found }: Asked) {
  const [findings, setFindings] = useState(found ?? undefined)
  const [state, setState] = useState<FinderState>(found ? { step: 'found' } : { step: 'loading', loaded: 0, total: 0 })
  const [attempt, setAttempt] = useState(0)
  const worker = useRef<Worker>(undefined)
  const run = useRef(0)

  useEffect(() => {
    if (found) return
    const fail = () => setState({ step: 'failed' })
    try {
      if (!files) return fail()
      worker.current = startWorker(files.script)
    } catch {
      return fail()
    }
    const own = worker.current
    own.addEventListener('error', fail)
    own.addEventListener('message', ({ data }: MessageEvent<FinderNews>) => {
      if ('run' in data && data.run !== run.current) return
      if (data.step === 'found') setFindings(data.findings)
      setState(data.step === 'found' ? { step: 'found', took: data.took } : data)
    })
    return () => own.terminate()
  }, [attempt])

  useEffect(() => {
    if (found || !files) return
    run.current++
    // What stands there is of the earlier roster: nothing may be handed over until this is done.
    if (findings) setState({ step: 'finding' })
    const search: Search = { run: run.current, model: files.model, passages, roster, surroundings, municipality }
    worker.current?.postMessage(search)
  }, [attempt, roster])

  const retry = () => {
    setState({ step: 'loading', loaded: 0, total: 0 })
    setAttempt(attempt + 1)
  }
  return { findings, state, retry }
}
