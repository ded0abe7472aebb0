import { matchTeams, readTeams } from '../../worker/municipalities/year-csv.ts'
import { useTexts } from '../i18n.ts'
import { groupTexts } from '../groups/texts.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { setUpTexts } from './set-up-texts.ts'
import { TeamLines } from './team-lines.tsx'
import { useMunicipalities } from './use-municipalities.ts'

export type Visibility = 'at_once' | 'mutual'

interface Props {
  fiscalYear: number
  text: string
  visibility: Visibility
  errors: Record<string, string>
  onText: (text: string) => void
  onVisibility: (visibility: Visibility) => void
}

/** Where teams are pasted; what they were understood as stands below while it is typed. */
export function TeamBox({ fiscalYear, text, visibility, errors, onText, onVisibility }: Props) {
  const t = useTexts(setUpTexts)
  const words = useTexts(groupTexts)
  const typed = readTeams(text)
  const { known, failed, load } = useMunicipalities(typed.length > 0)

  return (
    <>
      <TextArea
        name="teams"
        label={t.teams}
        hint={t.teamsHint}
        placeholder={t.teamsExample}
        tall
        rows={8}
        value={text}
        error={errors['teams']}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {typed.some(({ group }) => group) && (
        <RadioGroup
          name="visibility"
          label={t.visibility}
          value={visibility}
          error={errors['visibility']}
          onChoose={(value) => onVisibility(value as Visibility)}
          options={(['at_once', 'mutual'] as const).map((value) => ({
            value,
            label: words.visibilities[value],
            hint: words.visibilityHints[value],
          }))}
        />
      )}
      {failed && (
        <Notice tone="error" title={t.notLoaded} appears>
          <Button onClick={() => void load()}>{t.reload}</Button>
        </Notice>
      )}
      {typed.length > 0 && !known && !failed && <output>{t.loading}</output>}
      {typed.length > 0 && known && (
        <TeamLines lines={matchTeams(typed, known)} fiscalYear={fiscalYear} refused={errors} />
      )}
    </>
  )
}
