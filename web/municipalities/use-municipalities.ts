import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Municipality } from '../../worker/municipalities/municipality-names.ts'
import { ApiProblem } from '../api.ts'
import { yearApi } from './year-api.ts'

/** The country's municipalities, once somebody has typed a team; lines are then read as they are typed. */
export function useMunicipalities(wanted: boolean) {
  const [known, setKnown] = useState<Municipality[]>()
  const [failed, setFailed] = useState(false)

  const load = useCallback(async () => {
    setFailed(false)
    try {
      setKnown((await (await yearApi.municipalities.$get()).json()).municipalities)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setFailed(true)
    }
  }, [])

  useEffect(() => {
    if (wanted && !known) void load()
  }, [wanted, known, load])

  return { known, failed, load }
}
