import { useRef } from 'preact/hooks'
import type { remarkRoutes } from '../../worker/feedback/routes.ts'
import type { NewRemark } from '../../worker/feedback/schema.ts'
import { client } from '../api.ts'
import { useNameCheck } from '../names/use-name-check.ts'
import { useSending } from '../sending.ts'
import type { Draft } from './use-composing.ts'

const api = client<typeof remarkRoutes>('/api/remarks')

type Asked = Omit<NewRemark, 'text' | 'kept' | 'corrects'>

/** Sends a remark once its names are decided; what was typed stays until the server has it. */
export function useRemarkSending(draft: Draft) {
  const names = useNameCheck(draft)
  const { send, ...state } = useSending()
  // The same for all tries with the same words: sent again after signing in, it stands there once.
  const key = useRef({ of: '', id: '' })

  const sendRemark = (asked: Asked, onSent: (sent: { ids: string[]; batchId: string }) => void | Promise<void>) =>
    send(async () => {
      const kept = await names.settle()
      if (!kept) return
      const json = { ...asked, text: draft.text, kept, corrects: null }
      const of = JSON.stringify(json)
      if (key.current.of !== of) key.current = { of, id: crypto.randomUUID() }
      const answer = await api.index.$post({ json }, { headers: { 'Idempotency-Key': key.current.id } })
      const sent = await answer.json()
      draft.onText('')
      await onSent(sent)
    })

  return { ...state, names, sendRemark }
}
