import * as v from 'valibot'
import { id } from '../../text.ts'
import { kind, sessionNumber, SharedAnchor } from '../schema.ts'

export const Hearing = v.object({ releaseId: id })

export const Placement = v.object({ kind, sessionNumber, anchor: SharedAnchor })
export type Placement = v.InferOutput<typeof Placement>
