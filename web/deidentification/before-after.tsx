import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { piecesOf, type Piece } from '../../worker/deidentification/hide.ts'
import type { ItemPassage } from '../../worker/deidentification/passages.ts'
import type { Decided } from '../../worker/deidentification/review.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { ScrollFrame } from '../ui/scroll-frame.tsx'
import { wordsFor } from './decision-words.ts'
import { findingTexts } from './finding-texts.ts'
import { focusCard } from './group-card.tsx'
import { Location } from './location.tsx'
import { sharedTexts } from './shared-texts.ts'
import { treatmentTexts } from './treatment-texts.ts'
import { useHidingContext, type Hiding } from './use-hiding.ts'

interface Props {
  passages: ItemPassage[]
  byPassage: ReadonlyMap<string, Decided[]>
  labels: Map<string, string>
  hasReasons: boolean
  /** Nothing is found yet: what would be shared is not known. */
  isUnknown: boolean
}

/** The text as written and as it would be shared, passage beside passage in one frame, so that both scroll together. */
export function BeforeAfter({ passages, byPassage, labels, hasReasons, isUnknown }: Props) {
  const t = useTexts(sharedTexts)
  const hiding = useHidingContext()
  // Rows are kept as they are where nothing changed in them: they ask for the newest state only when something is pressed.
  const latest = useRef(hiding)
  latest.current = hiding
  const { look, group } = hiding
  const current = new Set(group?.findings.map(({ passageId }) => passageId))
  const frame = useRef<HTMLElement>(null)
  // Follows what is being decided, within its own frame: the page itself must not move under the reader's hands.
  useEffect(() => {
    const row = frame.current?.querySelector<HTMLElement>('.is-current')
    if (row && frame.current) frame.current.scrollTop = row.offsetTop
  }, [group?.key, passages.length])

  if (passages.length === 0) return <p class="quiet">{t.nothing}</p>
  return (
    <div class="before-after">
      <div class="before-after-head" aria-hidden="true">
        <b>{t.before}</b>
        <b>{t.after}</b>
      </div>
      <ScrollFrame class="before-after-body" label={t.sideBySide} frame={frame}>
        {passages.map((passage, n) => (
          <Passage
            key={passage.id}
            passage={passage}
            isFirst={passages[n - 1]?.item.id !== passage.item.id}
            isGone={look.isGone(passage.id)}
            isDropped={look.dropped.has(passage.item.id)}
            isCurrent={current.has(passage.id)}
            findings={byPassage.get(passage.id) ?? nothing}
            {...{ labels, hasReasons, isUnknown, latest }}
          />
        ))}
      </ScrollFrame>
    </div>
  )
}

const nothing: Decided[] = []

interface PassageProps extends Pick<Props, 'labels' | 'hasReasons' | 'isUnknown'> {
  passage: ItemPassage
  /** Of its item: the item's button stands here. */
  isFirst: boolean
  isGone: boolean
  isDropped: boolean
  /** Holds what is being decided. */
  isCurrent: boolean
  findings: Decided[]
  latest: RefObject<Hiding>
}

function Passage({ passage, isFirst, findings, labels, hasReasons, latest, ...state }: PassageProps) {
  const t = useTexts(sharedTexts)
  const { isGone, isDropped, isCurrent, isUnknown } = state
  const decisions = findings.map(({ decision }) => decision)
  const mine = findings.map(({ group }) => labels.get(group))
  return useMemo(() => {
    const pieces = piecesOf(passage.text, findings, labels)
    return (
      <article class={classNames('before-after-row', isCurrent && 'is-current')}>
        <p class="before-after-place row row-spread small quiet">
          <Location passage={passage} />
          {isFirst && (isDropped || !isGone) && <ItemButton {...{ passage, isDropped, latest }} />}
        </p>
        <p class="as-typed">
          <span class="before-after-side">{t.before}</span>
          <Words {...{ pieces, findings, latest }} isBefore />
        </p>
        <p class="as-typed">
          <span class="before-after-side">{t.after}</span>
          {isUnknown ? (
            <em class="quiet">{t.notYet}</em>
          ) : isGone ? (
            <em class="quiet">{isDropped ? t.goneItem : t.goneWithRespondent}</em>
          ) : (
            <Words {...{ pieces, findings, latest, hasReasons }} />
          )}
        </p>
      </article>
    )
  }, [passage, isFirst, isGone, isDropped, isCurrent, isUnknown, hasReasons, t, ...decisions, ...mine])
}

function ItemButton({ passage, isDropped, latest }: Pick<PassageProps, 'passage' | 'isDropped' | 'latest'>) {
  const { drop_item, restore_item } = useTexts(treatmentTexts).treatments
  const { id, text } = passage.item
  const change = () => (isDropped ? latest.current?.restore([id], text) : latest.current?.drop([id], text))
  return (
    <Button small variant="quiet" onClick={change}>
      {isDropped ? restore_item : drop_item}
    </Button>
  )
}

interface WordsProps extends Pick<PassageProps, 'findings' | 'latest'> {
  pieces: Piece[]
  isBefore?: boolean
  hasReasons?: boolean
}

/** What was found leads to where it is decided. */
function Words({ pieces, findings, isBefore, hasReasons, latest }: WordsProps) {
  const t = useTexts(sharedTexts)
  const byPlace = new Map(findings.map((one) => [one.place, one]))
  return (
    <>
      {pieces.map((piece, n) => {
        const found = piece.place === undefined ? undefined : byPlace.get(piece.place)
        if (!found) return piece.text
        const lead = (event: Event) => {
          event.preventDefault()
          latest.current?.chooseByPlace(found.place)
          focusCard()
        }
        return (
          <mark key={n} class={found.decision && 'mark-decided'}>
            <a href="#deciding" onClick={lead}>
              {(isBefore ? piece.original : piece.text) || t.removed}
            </a>
            {hasReasons && <Reason {...found} />}
          </mark>
        )
      })}
    </>
  )
}

function Reason({ decision, finding }: Decided) {
  const t = useTexts(sharedTexts)
  const done = useTexts(treatmentTexts)
  const { reasons } = useTexts(findingTexts)
  return (
    <span class="mark-reason">
      {decision ? wordsFor({ ...decision, replacement: '' }, done) : t.open}・{reasons[finding.reason.code]}
    </span>
  )
}
