import { useEffect, useRef } from 'preact/hooks'
import type { Decision } from '../../worker/deidentification/schema.ts'
import { useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { openIn, type Group } from './groups.ts'
import { hidingTexts } from './texts.ts'

interface Props {
  groups: Group[]
  current: number
  decisions: ReadonlyMap<string, Decision>
  onChoose: (index: number) => void
}

/** What was found, one line a person or word, with what is still open. */
export function GroupList({ groups, current, decisions, onChoose }: Props) {
  const t = useTexts(hidingTexts)
  const list = useRef<HTMLElement>(null)
  // Moves the list alone: who decides by keyboard must not lose the place on the page.
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-current=true]')
    if (!list.current || !line) return
    const above = line.getBoundingClientRect().top - list.current.getBoundingClientRect().top
    const isInSight = above >= 0 && above + line.offsetHeight <= list.current.clientHeight
    if (!isInSight) list.current.scrollTop += above - line.offsetHeight
  }, [current])
  return (
    <nav class="hiding-list" aria-label={t.list} ref={list}>
      <ol>
        {groups.map((group, index) => {
          const open = openIn(group, decisions)
          return (
            <li key={group.key}>
              <button
                type="button"
                aria-current={index === current ? 'true' : undefined}
                onClick={() => onChoose(index)}
              >
                <span>
                  <b>{group.name}</b>
                  <span class="small quiet">
                    {t.categories[group.category]} · {t.mentions(group.findings.length)}
                  </span>
                </span>
                {open > 0 ? <Badge tone="warning">{t.open}</Badge> : <Badge tone="success">{t.decided}</Badge>}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
