import { useEffect, useRef } from 'preact/hooks'

/** Lets nobody leave the page unasked while something would go with it: it is asked for when somebody leaves. */
export function useLeaveWarning(isUnsaved: () => boolean) {
  const latest = useRef(isUnsaved)
  latest.current = isUnsaved
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current()) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [])
}
