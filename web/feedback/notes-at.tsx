import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { BesideItem } from './advice/beside-item.tsx'
import { Composer } from './composer.tsx'
import { placeKey, type Place } from './place.ts'
import { RemarkCard } from './remark-card.tsx'
import { remarkTexts } from './remark-texts.ts'
import { useNotes } from './use-composing.ts'

interface Props {
  place: Place
  /** What the button adds for those who do not see where it stands. */
  name?: string
}

/** The remarks at one place of the release, and the way to write one there. */
export function NotesAt({ place, name }: Props) {
  const t = useTexts(remarkTexts)
  const notes = useNotes()
  const { composing, mayWrite } = notes
  const here = notes.byPlace.get(placeKey(place)) ?? []
  if (here.length === 0 && !mayWrite) return null

  return (
    <div class="remarks-here row" data-place={placeKey(place)}>
      {here.map((remark) => (
        <RemarkCard key={remark.id} remark={remark} {...notes} />
      ))}
      {mayWrite &&
        (composing.isAt(place) ? (
          <Composer key="composer" />
        ) : (
          <p class="no-print write-here">
            <Button
              small
              variant="quiet"
              aria-label={name && t.writeAt(t.writes[place.level], name)}
              onClick={() => composing.begin(place)}
            >
              {t.writes[place.level]}
            </Button>
          </p>
        ))}
      {place.level === 'item' && <BesideItem itemId={place.itemId} name={name} />}
    </div>
  )
}
