import { useState } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { CardList } from '../ui/card.tsx'
import { accountTexts } from './account-texts.ts'
import { Done } from './done.tsx'
import { NewPasskey } from './new-passkey.tsx'
import { PasskeyCard } from './passkey-card.tsx'

export interface OwnPasskey {
  id: string
  name: string
  createdAt: number | null
}

export function Passkeys({ passkeys }: { passkeys: OwnPasskey[] }) {
  const t = useTexts(accountTexts)
  const [own, setOwn] = useState(passkeys)
  const [done, setDone] = useState('')

  function add(passkey: OwnPasskey) {
    setOwn([...own, passkey])
    setDone(t.passkeyAdded)
  }

  function rename(id: string, name: string) {
    setOwn(own.map((one) => (one.id === id ? { ...one, name } : one)))
    setDone(t.saved)
  }

  function remove(id: string) {
    setOwn(own.filter((one) => one.id !== id))
    setDone(t.removed)
  }

  const cards = own.map((passkey) => ({
    key: passkey.id,
    children: (
      <PasskeyCard
        passkey={passkey}
        onRename={(name) => rename(passkey.id, name)}
        onRemove={() => remove(passkey.id)}
      />
    ),
  }))

  return (
    <div class="stack">
      <p>{t.passkeysText}</p>
      <Done>{done}</Done>
      {cards.length > 0 ? <CardList cards={cards} /> : <p>{t.noPasskeys}</p>}
      <NewPasskey onAdded={add} />
    </div>
  )
}
