import { useContext } from 'preact/hooks'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { invitationTexts } from './invitation-texts.ts'

export interface Made {
  code: string
  expiresAt: number
  invitee: string
  /** Municipality, year and role in words. */
  as: string
}

/** The only time that the code is seen: on the screen and, printed, on a sheet to hand over. */
export function InvitationPaper({ made, origin, onAnother }: { made: Made; origin: string; onAnother: () => void }) {
  const t = useTexts(invitationTexts)
  const language = useContext(LanguageContext)

  return (
    <section class="stack stack-loose">
      <div class="no-print stack">
        <Notice tone="success" appears>
          <p>{t.made}</p>
        </Notice>
        <div class="row">
          <Button variant="primary" onClick={() => print()}>
            {t.print}
          </Button>
          <Button onClick={onAnother}>{t.another}</Button>
        </div>
      </div>
      <Card>
        <h2>{t.paperTitle}</h2>
        {made.invitee && <p>{t.paperFor(made.invitee)}</p>}
        <p>{t.paperAs(made.as)}</p>
        <dl class="figures">
          <div>
            <dt>{t.paperCode}</dt>
            <dd>
              <code>{made.code}</code>
            </dd>
          </div>
        </dl>
        <p>{t.paperUntil(showTime(made.expiresAt, language))}</p>
        <ol>
          <li>{t.step1(origin)}</li>
          <li>{t.step2}</li>
          <li>{t.step3}</li>
        </ol>
        <p class="small">{t.paperKeep}</p>
      </Card>
    </section>
  )
}
