import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { NumberedLines } from '../ui/numbered-lines.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Plan, Source } from './report-page.tsx'
import { numbered } from './source-lines.ts'
import { reportTexts } from './texts.ts'

interface Heading {
  theme: string
  partner: string
}

interface Props {
  plan: Plan
  source: Source
  heading: Heading
  onChange: (heading: Heading) => void
}

/** Theme and partner: what the plan says stays unless the person chooses what the report says. */
export function PlanHeading({ source: { head, lines }, heading, onChange }: Props) {
  const t = useTexts(reportTexts)
  return (
    <>
      <div class="columns">
        {(['theme', 'partner'] as const).map((name) => {
          const read = head[name] ?? ''
          const set = (value: string) => onChange({ ...heading, [name]: value })
          return (
            <div key={name} class="stack stack-tight">
              <TextField
                name={name}
                label={t.found[name]}
                maxLength={300}
                value={heading[name]}
                onInput={(event) => set(event.currentTarget.value)}
              />
              {read !== '' && read !== heading[name] && (
                <div>
                  <Button small onClick={() => set(read)}>
                    {t.found.useRead(read)}
                  </Button>
                </div>
              )}
            </div>
          )
        })}
      </div>
      {head.lines.length > 0 && (
        <details>
          <summary>{t.found.headLines(String(head.lines.length))}</summary>
          <NumberedLines lines={numbered(head.lines, lines)} />
        </details>
      )}
    </>
  )
}
