import { useState } from 'preact/hooks'
import { piecesOf } from '../../worker/deidentification/hide.ts'
import { drawLabels } from '../../worker/deidentification/labels.ts'
import type { Decision } from '../../worker/deidentification/schema.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { MarkedText } from '../ui/marked-text.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { SideBySide } from '../ui/side-by-side.tsx'
import type { PageFinding, PagePassage } from './groups.ts'
import { hidingTexts } from './texts.ts'

interface Props {
  passages: PagePassage[]
  findings: PageFinding[]
  decisions: ReadonlyMap<string, Decision>
}

/** The text as written and as it would be shared, what was found marked in both. */
export function BeforeAfter({ passages, findings, decisions }: Props) {
  const t = useTexts(hidingTexts)
  const [extent, setExtent] = useState('touched')
  const reviewed = findings.map((one) => ({ ...one, decision: decisions.get(one.place) }))
  const byPassage = Map.groupBy(reviewed, ({ passageId }) => passageId)
  // The order of the letters says nothing here: they are drawn anew with each submission.
  const labels = drawLabels(reviewed, new Map(), () => 0)
  const shown = extent === 'touched' ? passages.filter(({ id }) => byPassage.has(id)) : passages

  return (
    <>
      <RadioGroup
        row
        name="extent"
        label={t.showing}
        value={extent}
        onChoose={setExtent}
        options={[
          { value: 'touched', label: t.onlyTouched },
          { value: 'all', label: t.everything },
        ]}
      />
      <SideBySide
        left={{
          title: t.before,
          body: shown.map((passage) => (
            <PassageBox key={passage.id} passage={passage}>
              <MarkedText
                text={passage.text}
                marks={(byPassage.get(passage.id) ?? []).map(({ finding, decision }) => ({
                  start: finding.start,
                  end: finding.end,
                  decided: decision !== undefined,
                }))}
              />
            </PassageBox>
          )),
        }}
        right={{
          title: t.after,
          badge: <span class="small quiet">{t.labelNote}</span>,
          body: shown.map((passage) => (
            <PassageBox key={passage.id} passage={passage}>
              {piecesOf(passage.text, byPassage.get(passage.id) ?? [], labels).map((piece, n) =>
                piece.place ? (
                  <mark key={n} class={decisions.has(piece.place) ? 'mark-decided' : undefined}>
                    {piece.text}
                  </mark>
                ) : (
                  piece.text
                ),
              )}
            </PassageBox>
          )),
        }}
      />
    </>
  )
}

function PassageBox({ passage, children }: { passage: PagePassage; children: preact.ComponentChildren }) {
  const words = useTexts(sheetWords)
  return (
    <div class="hiding-passage">
      <p class="small quiet">
        {words.sheets[passage.sheet]}・{words.sections[passage.section]}
        {passage.field !== 'text' && `・${words.fields[passage.field]}`}
      </p>
      <p class="as-typed">{children}</p>
    </div>
  )
}
