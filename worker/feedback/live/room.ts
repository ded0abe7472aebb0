import type { DurableObjectState, WebSocket } from '@cloudflare/workers-types'

/** How somebody is shown to the others who look at a team's remarks. */
export interface Guest {
  userId: string
  side: 'team' | 'advisor' | 'partner' | 'reader'
  /** Of an advisor: what the year shows of the name. */
  name?: string
}

/** What the room says: who is there, by side, and that something was said or answered; never what. */
export type Said =
  | { type: 'present'; advisors: string[]; team: number; partners: number; readers: number }
  | { type: 'changed' }

/** Whoever looks on is asked again for the right to: what was allowed half an hour ago need not be allowed now. */
const allowedFor = 30 * 60 * 1000

interface Seat extends Guest {
  until: number
}

/**
 * Those who look at the remarks to one team at this moment. It sleeps between messages and holds no word of a text: whoever
 * hears that something changed asks the worker, which decides what may be read.
 */
export class LiveRoom {
  #state: DurableObjectState

  constructor(state: DurableObjectState) {
    this.#state = state
  }

  fetch(request: Request) {
    if (request.method === 'POST') {
      this.#say({ type: 'changed' })
      return new Response(null, { status: 204 })
    }
    const guest = JSON.parse(decodeURIComponent(request.headers.get('X-Guest') ?? '')) as Guest
    const { 0: theirs, 1: ours } = new WebSocketPair()
    this.#state.acceptWebSocket(ours)
    ours.serializeAttachment({ ...guest, until: Date.now() + allowedFor } satisfies Seat)
    this.#tellPresent()
    return new Response(null, { status: 101, webSocket: theirs } as ResponseInit)
  }

  webSocketClose(left: WebSocket) {
    this.#tellPresent(left)
  }

  webSocketError(left: WebSocket) {
    this.#tellPresent(left)
  }

  #tellPresent(left?: WebSocket) {
    const seats = this.#state
      .getWebSockets()
      .filter((socket) => socket !== left && socket.readyState === 1)
      .map(seatOf)
      .filter(({ until }) => until >= Date.now())
    const people = [...new Map(seats.map((seat) => [seat.userId, seat])).values()]
    const on = (side: Guest['side']) => people.filter((seat) => seat.side === side)
    this.#say({
      type: 'present',
      advisors: on('advisor').map(({ name }) => name ?? ''),
      team: on('team').length,
      partners: on('partner').length,
      readers: on('reader').length,
    })
  }

  #say(said: Said) {
    for (const socket of this.#state.getWebSockets()) {
      if (seatOf(socket).until < Date.now()) socket.close(4001, 'ask again')
      else socket.send(JSON.stringify(said))
    }
  }
}

function seatOf(socket: WebSocket) {
  return socket.deserializeAttachment() as Seat
}
