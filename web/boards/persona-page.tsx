import { useState } from 'preact/hooks'
import type { Author } from '../../worker/boards/authors.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Notice } from '../ui/notice.tsx'
import { SendingProblem } from '../ui/sending-problem.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { TextField } from '../ui/text-field.tsx'
import { authorName } from './author-name.ts'
import { boardsApi } from './boards-api.ts'
import { boardTexts } from './texts.ts'

export interface PersonaProps {
  author: Author
  persona: { displayName: string; showsMunicipality: boolean; showsYear: boolean }
}

/** What others see of the reader on the boards. */
export default function PersonaPage({ author, persona }: PersonaProps) {
  const t = useTexts(boardTexts)
  const [chosen, setChosen] = useState(persona)
  const { busy, problem, errors, send } = useSending()
  const save = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      await boardsApi.persona.$put({ json: chosen })
      location.reload()
    })
  }
  return (
    <Page width="narrow">
      <Breadcrumb label={t.trail} trail={[{ label: t.boards, href: '/boards' }, { label: t.persona.title }]} />
      <PageTitle title={t.persona.title} lead={t.persona.lead} />
      <Notice title={`${t.persona.now}: ${authorName(author, t)}`}>
        <p>{t.persona.three}</p>
      </Notice>
      <form class="form" onSubmit={save} noValidate>
        <SendingProblem problem={problem} />
        <Checkbox
          name="showsMunicipality"
          label={t.persona.municipality}
          checked={chosen.showsMunicipality}
          onChange={(event) => setChosen({ ...chosen, showsMunicipality: event.currentTarget.checked })}
        />
        <Checkbox
          name="showsYear"
          label={t.persona.year}
          checked={chosen.showsYear}
          onChange={(event) => setChosen({ ...chosen, showsYear: event.currentTarget.checked })}
        />
        <TextField
          name="displayName"
          label={t.persona.displayName}
          hint={t.persona.displayNameHint}
          value={chosen.displayName}
          error={errors['displayName']}
          maxLength={40}
          onInput={(event) => setChosen({ ...chosen, displayName: event.currentTarget.value })}
        />
        <Button variant="primary" busy={busy}>
          {t.save}
        </Button>
      </form>
    </Page>
  )
}
