import { useState } from 'preact/hooks'
import type { ShownTopic } from '../../../worker/boards/topic.ts'
import { useTexts } from '../../i18n.ts'
import { Button } from '../../ui/button.tsx'
import { later } from '../../ui/later.tsx'
import { boardTexts } from '../texts.ts'
import { TagLinks } from './tag-links.tsx'

const TagForm = later(async () => (await import('./tag-form.tsx')).TagForm)

/** A topic's tags; who opened it and moderators change them. */
export function TopicTags({ topic }: { topic: ShownTopic['topic'] }) {
  const t = useTexts(boardTexts)
  const [isChanging, setChanging] = useState(false)
  if (isChanging) return <TagForm topic={topic} onCancel={() => setChanging(false)} />
  if (topic.tags.length === 0 && !topic.canTag) return null
  return (
    <div class="row">
      <TagLinks tags={topic.tags} />
      {topic.canTag && (
        <Button small variant="quiet" onClick={() => setChanging(true)}>
          {t.tagsChange}
        </Button>
      )}
    </div>
  )
}
