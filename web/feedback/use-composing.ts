import { createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import type { ReleaseRemarks } from '../../worker/feedback/release-remarks.ts'
import type { AskedAnchor } from '../../worker/feedback/schema.ts'
import { placeKey, placeOf, type Place } from './place.ts'

/** One remark is being written on a page; asking for it elsewhere takes its text along. */
export function useComposing() {
  const [anchor, setAnchor] = useState<AskedAnchor>()
  return {
    anchor,
    begin: setAnchor,
    end: () => setAnchor(undefined),
    isAt: (place: Place) => anchor !== undefined && placeKey(placeOf(anchor)) === placeKey(place),
  }
}

interface Notes extends Pick<ReleaseRemarks, 'keywords' | 'sessions' | 'mayWrite'> {
  /** The remarks of each place, by its key. */
  byPlace: Map<string, ReleaseRemarks['remarks']>
  releaseId: string
  municipality: string
  /** Of the viewer's own team, for its answers. */
  releases: { id: string; number: number }[]
  composing: ReturnType<typeof useComposing>
  draft: Draft
}

/** What is being written, kept while its place changes. */
export interface Draft {
  text: string
  onText: (text: string) => void
}

export const NotesContext = createContext<Notes | undefined>(undefined)

export function useNotes() {
  const notes = useContext(NotesContext)
  if (!notes) throw new Error('remarks stand on a page that provides NotesContext')
  return notes
}
