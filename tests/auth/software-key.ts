const flag = { userPresent: 0x01, userVerified: 0x04, hasCredential: 0x40 }

interface Options {
  rpId: string
  origin: string
  /** Whether the key asked for finger, face or PIN. */
  verifiesUser?: boolean
}

/** A WebAuthn key made of code, to answer as a browser would and, unlike a browser, wrongly. */
export async function softwareKey({ rpId, origin, verifiesUser = true }: Options) {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const id = crypto.getRandomValues(new Uint8Array(32))
  const flags = flag.userPresent | (verifiesUser ? flag.userVerified : 0)
  let count = 0

  function clientData(type: string, challenge: string, from = origin) {
    return bytesOf(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }))
  }

  async function authenticatorData(more: number, counted: number, rest: number[] = []) {
    const counter = [counted >>> 24, (counted >>> 16) & 255, (counted >>> 8) & 255, counted & 255]
    return Uint8Array.from([...(await sha256(bytesOf(rpId))), flags | more, ...counter, ...rest])
  }

  return {
    async register(challenge: string) {
      const cose = [
        0xa5,
        1,
        2,
        3,
        0x26,
        0x20,
        1,
        0x21,
        0x58,
        32,
        ...point.slice(1, 33),
        0x22,
        0x58,
        32,
        ...point.slice(33),
      ]
      const credential = [...new Uint8Array(16), 0, id.length, ...id, ...cose]
      const data = await authenticatorData(flag.hasCredential, count, credential)
      const object = [
        0xa3,
        ...cborText('fmt'),
        ...cborText('none'),
        ...cborText('attStmt'),
        0xa0,
        ...cborText('authData'),
      ]
      return answer({
        clientDataJSON: base64url(clientData('webauthn.create', challenge)),
        attestationObject: base64url(Uint8Array.from([...object, 0x58, data.length, ...data])),
      })
    },

    async sign(challenge: string, { from, counter = ++count }: { from?: string; counter?: number } = {}) {
      const data = await authenticatorData(0, counter)
      const client = clientData('webauthn.get', challenge, from)
      const signed = Uint8Array.from([...data, ...(await sha256(client))])
      const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, signed)
      return answer({
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(der(new Uint8Array(raw))),
      })
    },
  }

  function answer(response: Record<string, string>) {
    return { id: base64url(id), rawId: base64url(id), type: 'public-key', response, clientExtensionResults: {} }
  }
}

function bytesOf(value: string) {
  return new TextEncoder().encode(value)
}

function cborText(value: string) {
  return [0x60 + value.length, ...bytesOf(value)]
}

async function sha256(bytes: Uint8Array<ArrayBuffer>) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

function base64url(bytes: Uint8Array) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** WebCrypto answers r and s side by side, WebAuthn wants them as two ASN.1 integers. */
function der(raw: Uint8Array) {
  const integers = [raw.slice(0, 32), raw.slice(32)].flatMap((half) => {
    const value = half.slice(half.findIndex((byte) => byte !== 0))
    const positive = value[0]! > 127 ? [0, ...value] : value
    return [2, positive.length, ...positive]
  })
  return Uint8Array.from([0x30, integers.length, ...integers])
}
