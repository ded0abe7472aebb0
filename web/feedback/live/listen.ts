import type { Said } from '../../../worker/feedback/live/room.ts'

interface Listening {
  onSaid: (said: Said) => void
  /** The connection is lost or was refused; it is tried again. */
  onCut: () => void
  /** It is back after it was lost. */
  onAgain: () => void
}

const [shortest, longest] = [1000, 60_000]

/** Listens to what a room says until the returned function is called; a lost connection is made anew, ever more patiently. */
export function listen(path: string, { onSaid, onCut, onAgain }: Listening) {
  let socket: WebSocket | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = shortest
  let isLost = false
  let isOver = false

  const open = () => {
    socket = new WebSocket(path)
    socket.addEventListener('open', () => {
      pause = shortest
      if (isLost) onAgain()
      isLost = false
    })
    socket.addEventListener('message', ({ data }) => onSaid(JSON.parse(String(data)) as Said))
    socket.addEventListener('close', () => {
      if (isOver) return
      isLost = true
      onCut()
      // Not all at the same moment, when a whole session was cut off.
      timer = setTimeout(open, pause * (0.5 + Math.random()))
      pause = Math.min(pause * 2, longest)
    })
  }
  open()

  return () => {
    isOver = true
    clearTimeout(timer)
    socket?.close()
  }
}
