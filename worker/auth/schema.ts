import * as v from 'valibot'
import { id, text } from '../text.ts'

/** Typed or pasted: full-width letters and spaces around it do not matter. */
export const email = v.pipe(
  v.string('メールアドレスを入力してください'),
  v.transform((value) => value.normalize('NFKC').trim().toLowerCase()),
  v.maxLength(254, 'メールアドレスが長すぎます'),
  v.email('メールアドレスの形が正しくありません'),
)

export const code = v.pipe(
  v.string('コードを入力してください'),
  v.transform((value) => value.normalize('NFKC').replace(/[\s-]/g, '')),
  v.regex(/^\d{8}$/, '8桁の数字を入力してください'),
)

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Read from paper: small letters, hyphens and O for 0 or I for 1 do not matter. */
export const invitationCode = v.pipe(
  v.string('招待コードを入力してください'),
  v.transform((value) =>
    value
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1'),
  ),
  v.check(
    (value) => value.length === 16 && [...value].every((letter) => alphabet.includes(letter)),
    '招待コードは16文字です',
  ),
)

export const personName = v.pipe(
  text({ max: 60, required: true }),
  v.transform((value) => value.trim()),
  v.check((value) => !value.includes('\n'), '1行で入力してください'),
)

export const Asking = v.strictObject({ email, invitation: v.optional(invitationCode) })

/** `name` is needed where the invitation makes a new account. */
export const Entering = v.strictObject({
  email,
  code,
  invitation: v.optional(invitationCode),
  name: v.optional(personName),
})

export const NewAddress = v.strictObject({ email })
export const ProvenAddress = v.strictObject({ email, code })
export const NewName = v.strictObject({ name: personName })
export const Redeeming = v.strictObject({ invitation: invitationCode })

export const passkeyName = v.pipe(
  text({ max: 40, required: true }),
  v.transform((value) => value.trim()),
)
export const PasskeyName = v.strictObject({ name: passkeyName })

/** What the browser's WebAuthn answers; the library checks the inside. */
const credential = v.looseObject({ id: v.pipe(v.string(), v.maxLength(1400)), response: v.looseObject({}) })
export const PasskeyAnswer = v.strictObject({ response: credential })
export const NewPasskey = v.strictObject({ response: credential, name: passkeyName })

export const inviteRoles = ['researcher', 'approver', 'advisor', 'alumnus', 'secretariat'] as const

export const NewInvitation = v.strictObject({
  role: v.picklist(inviteRoles, '役割を選んでください'),
  teamId: v.optional(v.pipe(v.string(), v.maxLength(64))),
  invitee: text({ max: 60 }),
})

/** The own address, typed once more; with `withMessages` what was said on the boards goes as well. */
export const Leaving = v.strictObject({ email: text({ max: 254 }), withMessages: v.boolean() })

export const BecomingAlumnus = v.strictObject({ teamId: id })
