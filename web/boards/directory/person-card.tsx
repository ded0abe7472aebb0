import { useContext, useState } from 'preact/hooks'
import type { ListedPerson } from '../../../worker/boards/directory/entries.ts'
import { showFiscalYear } from '../../dates.ts'
import { LanguageContext, useTexts } from '../../i18n.ts'
import { Tag } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FollowButton } from '../following/follow-button.tsx'
import { ContactForm } from './contact-form.tsx'
import { directoryApi } from './directory-api.ts'
import { directoryTexts } from './texts.ts'

/** Somebody who is listed, and how to reach them. */
export function PersonCard({ person, canAsk }: { person: ListedPerson; canAsk: boolean }) {
  const t = useTexts(directoryTexts)
  const language = useContext(LanguageContext)
  const [state, setState] = useState<'still' | 'asking' | 'asked'>(person.isAsked ? 'asked' : 'still')
  const { id, name, municipality, fiscalYear, helps, about, takesRequests, takesFollowers, isFollowed } = person
  return (
    <Card title={name || t.unnamed}>
      <p class="row small quiet">
        <span>{t.place(municipality, showFiscalYear(fiscalYear, language))}</span>
      </p>
      {helps.length > 0 && (
        <p class="row small">
          <span class="quiet">{t.helps}</span>
          {helps.map((help) => (
            <Tag key={help}>{help}</Tag>
          ))}
        </p>
      )}
      {about && <p class="as-typed">{about}</p>}
      {state === 'asking' ? (
        <ContactForm
          id={`ask-${id}`}
          label={t.askText}
          hint={t.askHint}
          write={(json) => directoryApi.people[':id'].requests.$post({ param: { id }, json })}
          onSent={() => setState('asked')}
          onCancel={() => setState('still')}
        />
      ) : (
        <div class="row">
          {state === 'asked' && <output class="small">{t.asked}</output>}
          {state === 'still' && canAsk && takesRequests && <Button onClick={() => setState('asking')}>{t.ask}</Button>}
          {!takesRequests && <span class="small quiet">{t.takesNone}</span>}
          {canAsk && takesFollowers && <FollowButton kind="person" target={id} isFollowed={isFollowed} />}
        </div>
      )}
    </Card>
  )
}
