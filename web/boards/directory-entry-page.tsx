import { useState } from 'preact/hooks'
import type { getOwnEntry } from '../../worker/boards/directory/entries.ts'
import { useTexts } from '../i18n.ts'
import { NameFindings } from '../names/name-findings.tsx'
import { useNameCheck } from '../names/use-name-check.ts'
import { useSending } from '../sending.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { SendingProblem } from '../ui/sending-problem.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { directoryApi } from './directory/directory-api.ts'
import { directoryTexts } from './directory/texts.ts'
import { tagsIn } from './tags/tags-in.ts'

interface Props {
  entry: Awaited<ReturnType<typeof getOwnEntry>>
}

/** What the directory says of the reader; nobody is listed who has not said so here. */
export default function DirectoryEntryPage({ entry }: Props) {
  const t = useTexts(directoryTexts)
  const [typed, setTyped] = useState({
    name: entry?.name ?? '',
    helps: entry?.helps.join(' ') ?? '',
    about: entry?.about ?? '',
    takesRequests: entry?.takesRequests ?? true,
    takesFollowers: entry?.takesFollowers ?? false,
  })
  const set = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const helpNames = useNameCheck({ text: typed.helps, onText: (helps) => set({ helps }) })
  const aboutNames = useNameCheck({ text: typed.about, onText: (about) => set({ about }) })
  const { busy, problem, errors, send } = useSending()

  const save = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      const [inHelps, inAbout] = [await helpNames.settle(), await aboutNames.settle()]
      if (!inHelps || !inAbout) return
      const json = { ...typed, helps: tagsIn(typed.helps), kept: [...inHelps, ...inAbout] }
      await directoryApi.me.$put({ json })
      location.assign('/boards/directory')
    })
  }
  const remove = () => {
    if (!window.confirm(t.removeAsk)) return
    void send(async () => {
      await directoryApi.me.$delete()
      location.assign('/boards/directory')
    })
  }

  return (
    <Page width="narrow">
      <Breadcrumb
        label={t.trail}
        trail={[{ label: t.boards, href: '/boards' }, { label: t.title, href: '/boards/directory' }, { label: t.own }]}
      />
      <PageTitle title={entry ? t.ownChange : t.own} lead={t.ownLead} />
      <form class="form" onSubmit={save} noValidate>
        <SendingProblem problem={problem} />
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          value={typed.name}
          error={errors['name']}
          maxLength={40}
          onInput={(event) => set({ name: event.currentTarget.value })}
        />
        <TextField
          name="helps"
          label={t.helpsField}
          hint={t.helpsHint}
          value={typed.helps}
          error={errors['helps']}
          onInput={(event) => set({ helps: event.currentTarget.value })}
        />
        <NameFindings names={helpNames} fieldId="helps" />
        <TextArea
          name="about"
          label={t.about}
          rows={4}
          value={typed.about}
          error={errors['about']}
          maxLength={400}
          onInput={(event) => set({ about: event.currentTarget.value })}
        />
        <NameFindings names={aboutNames} fieldId="about" />
        <Checkbox
          name="takesRequests"
          label={t.takesRequests}
          hint={t.takesRequestsHint}
          checked={typed.takesRequests}
          onChange={(event) => set({ takesRequests: event.currentTarget.checked })}
        />
        <Checkbox
          name="takesFollowers"
          label={t.takesFollowers}
          hint={t.takesFollowersHint}
          checked={typed.takesFollowers}
          onChange={(event) => set({ takesFollowers: event.currentTarget.checked })}
        />
        <div class="row">
          <Button variant="primary" busy={busy}>
            {t.save}
          </Button>
          {entry && (
            <Button variant="quiet" busy={busy} onClick={remove}>
              {t.remove}
            </Button>
          )}
        </div>
      </form>
    </Page>
  )
}
