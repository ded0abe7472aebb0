import type { ToMany } from '../../worker/feedback/to-many.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { manyTexts } from './many-texts.ts'

type Release = ToMany['releases'][number]

interface Props {
  releases: Release[]
  /** Whether the place of the remark is open to the writer there. */
  isOpen: (release: Release) => boolean
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}

/** The teams that get a remark: one by one, all of them, or those of a group. */
export function TeamChoice({ releases, isOpen, chosen, onChoose }: Props) {
  const t = useTexts(manyTexts)
  const groups = new Map(releases.flatMap((release) => release.groups.map(({ id, name }) => [id, name] as const)))
  const add = (more: Release[]) => onChoose(new Set([...chosen, ...more.map(({ id }) => id)]))

  return (
    <div class="stack">
      <div class="row">
        <Button small type="button" onClick={() => add(releases)}>
          {t.all}
        </Button>
        <Button small type="button" onClick={() => onChoose(new Set())}>
          {t.none}
        </Button>
        {Array.from(groups, ([groupId, name]) => (
          <Button
            key={groupId}
            small
            type="button"
            onClick={() => add(releases.filter(({ groups: its }) => its.some(({ id }) => id === groupId)))}
          >
            {t.group(name)}
          </Button>
        ))}
      </div>
      <fieldset class="field">
        <legend class="visually-hidden">{t.to}</legend>
        <div class="columns">
          {releases.map((release) => (
            <Choice
              key={release.id}
              type="checkbox"
              name="releaseIds"
              checked={chosen.has(release.id) && isOpen(release)}
              disabled={!isOpen(release)}
              label={release.municipality}
              hint={isOpen(release) ? `${release.team} ${t.release(release.number)}` : t.isClosed}
              onChange={() => {
                const next = new Set(chosen)
                if (!next.delete(release.id)) next.add(release.id)
                onChoose(next)
              }}
            />
          ))}
        </div>
      </fieldset>
    </div>
  )
}
