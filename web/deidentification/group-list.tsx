import { useEffect, useRef } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { categoryTexts } from './category-texts.ts'
import type { Group } from './groups.ts'
import { hidingTexts } from './texts.ts'
import { useHidingContext } from './use-hiding.ts'

/** What was found, one line a person or word, with what is still open. */
export function GroupList() {
  const t = useTexts(hidingTexts)
  const kinds = useTexts(categoryTexts)
  const { listed, group: current, choose } = useHidingContext()
  const list = useRef<HTMLElement>(null)
  // Moves the list alone: who decides by keyboard must not lose the place on the page.
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-current=true]')
    if (!list.current || !line) return
    const above = line.getBoundingClientRect().top - list.current.getBoundingClientRect().top
    const isInSight = above >= 0 && above + line.offsetHeight <= list.current.clientHeight
    if (!isInSight) list.current.scrollTop += above - line.offsetHeight
  }, [current?.key])

  if (listed.length === 0) return <p class="quiet">{t.noneHere}</p>
  return (
    <nav class="hiding-list" aria-label={t.list} ref={list}>
      <ol>
        {listed.map((group) => (
          <li key={group.key}>
            <button
              type="button"
              aria-current={group.key === current?.key ? 'true' : undefined}
              onClick={() => choose(group)}
            >
              <span>
                <b>{group.name}</b>
                <span class="small quiet">
                  {kinds[group.category]} · {t.mentions(group.findings.length)}
                </span>
              </span>
              <State group={group} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export function State({ group }: { group: Group }) {
  const t = useTexts(hidingTexts)
  const { look } = useHidingContext()
  if (group.findings.some(look.isNew)) return <Badge tone="info">{t.isNew}</Badge>
  if (look.openIn(group) > 0) return <Badge tone="warning">{t.open}</Badge>
  return <Badge tone="success">{t.decided}</Badge>
}
