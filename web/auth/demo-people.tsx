import type { RoleName } from '../../worker/auth/viewer.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import { roleTexts } from './role-texts.ts'
import { signInTexts } from './texts.ts'

export interface DemoPerson {
  id: string
  name: string
  role: RoleName
  municipality: string | null
}

/** Plain forms: no code, so no script is needed either. */
export function DemoPeople({ people }: { people: DemoPerson[] }) {
  const t = useTexts(signInTexts)
  const groups = Map.groupBy(people, ({ municipality }) => municipality)

  return (
    <Section title={t.demo}>
      <p>{t.demoText}</p>
      {[...groups].map(([municipality, members]) => (
        <form key={municipality} method="post" action="/demo/enter" class="stack">
          <h3>{municipality ?? t.elsewhere}</h3>
          <ul class="card-list">
            {members.map((person) => (
              <Entrance key={person.id} person={person} />
            ))}
          </ul>
        </form>
      ))}
    </Section>
  )
}

function Entrance({ person: { id, name, role } }: { person: DemoPerson }) {
  const t = useTexts(signInTexts)
  const roles = useTexts(roleTexts)
  return (
    <li>
      <Button name="person" value={id} variant="quiet">
        {t.enterAs(name, roles[role])}
      </Button>
    </li>
  )
}
