/** True only under `npm start` and in the tests; set when the worker is built. */
declare const LOCAL: boolean

/** Of the platform; browsers do not have it. */
declare const WebSocketPair: new () => {
  0: import('@cloudflare/workers-types').WebSocket
  1: import('@cloudflare/workers-types').WebSocket
}
