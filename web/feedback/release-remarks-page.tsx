import { useMemo, useRef, useState } from 'preact/hooks'
import type { ReleaseRemarks } from '../../worker/feedback/release-remarks.ts'
import type { Entry } from '../../worker/publication/differences.ts'
import type { ReadableRelease } from '../../worker/publication/releases.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { PlanText, type Notes } from '../publication/plan-text.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { useLeaveWarning } from '../use-leave-warning.ts'
import type { Filter } from './desk/address.ts'
import { ReadingAids } from './desk/reading-aids.tsx'
import { LiveBar } from './live/live-bar.tsx'
import { RefreshContext, useLive } from './live/use-live.ts'
import { NotesAt } from './notes-at.tsx'
import { placeKey, placeOfLanding } from './place.ts'
import { remarkTexts } from './remark-texts.ts'
import { NotesContext, useComposing } from './use-composing.ts'
import { useSelectedWords } from './use-selected-words.ts'

export interface ReleaseRemarksProps extends Omit<ReleaseRemarks, 'release'> {
  release: Omit<ReadableRelease, 'snapshot'>
  entries: Entry[]
  /** Of the advisor's desk, to go on by. */
  desk?: Filter
}

/** A release with what was said about it, each remark below its place, and the way to write one. */
export default function ReleaseRemarksPage(props: ReleaseRemarksProps) {
  const { release, entries, mayWrite, isNewest, more, isFirst } = props
  const t = useTexts(remarkTexts)
  const composing = useComposing()
  const [text, setText] = useState('')
  const selected = useSelectedWords(mayWrite)
  // Read when somebody leaves: what was just sent is gone from it before the page is painted again.
  const typed = useRef('')
  useLeaveWarning(() => typed.current.trim() !== '')
  const onText = (value: string) => {
    typed.current = value
    setText(value)
  }
  const { remarks, present, news, refresh } = useLive(isFirst ? release.id : undefined, props.remarks)
  const byPlace = useMemo(() => Map.groupBy(remarks, ({ landing }) => placeKey(placeOfLanding(landing))), [remarks])
  const { name } = release.municipality
  const title = t.pageTitle(name, release.number)
  const releases = [{ id: release.id, number: release.number }]
  const notes = { ...props, byPlace, releases, releaseId: release.id, municipality: name }

  return (
    <NotesContext.Provider value={{ ...notes, composing, draft: { text, onText } }}>
      <RefreshContext.Provider value={refresh}>
        <Page>
          <Breadcrumb
            label={t.trail}
            trail={[
              { label: t.home, href: '/' },
              { label: t.release, href: `/releases/${release.id}` },
              { label: title },
            ]}
          />
          <PageTitle
            title={title}
            lead={mayWrite ? t.lead : t.leadReading}
            meta={<span>{t.count(remarks.length)}</span>}
            actions={
              <>
                <LinkButton href={`/releases/${release.id}`}>{t.release}</LinkButton>
                {mayWrite && <LinkButton href="/remarks/new">{t.toMany}</LinkButton>}
                <Button icon="print" onClick={() => window.print()}>
                  {t.print}
                </Button>
              </>
            }
          />
          {isFirst && <LiveBar {...{ present, news }} municipality={name} />}
          {release.advised && <ReadingAids releaseId={release.id} desk={props.desk} />}
          {!isNewest && <Notice>{t.notNewest}</Notice>}
          {(more !== null || !isFirst) && <OtherRemarks releaseId={release.id} more={more} isFirst={isFirst} />}
          {remarks.length === 0 && !mayWrite && <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>}
          <Section title={t.wholePlan} id="whole">
            <NotesAt place={{ level: 'plan' }} />
          </Section>
          <PlanText entries={entries} titles={release.titles} notes={slots} />
          {selected && (
            <div class="selection-bar no-print">
              <span class="selection-words">{t.selected(selected.exact)}</span>
              <Button variant="primary" onClick={() => composing.begin(selected)}>
                {t.writeOnWords}
              </Button>
            </div>
          )}
        </Page>
      </RefreshContext.Provider>
    </NotesContext.Provider>
  )
}

function OtherRemarks({
  releaseId,
  more,
  isFirst,
}: { releaseId: string } & Pick<ReleaseRemarksProps, 'more' | 'isFirst'>) {
  const t = useTexts(remarkTexts)
  const address = `/releases/${releaseId}/remarks`
  return (
    <Notice>
      <p class="row">
        <span>{t.more}</span>
        {!isFirst && <a href={address}>{t.newest}</a>}
        {more !== null && <a href={`${address}?before=${encodeURIComponent(more)}`}>{t.older}</a>}
      </p>
    </Notice>
  )
}

const slots: Notes = {
  ofSheet: (sheet) => <SheetNotes sheet={sheet} />,
  ofSection: (sheet, section) => <SectionNotes {...{ sheet, section }} />,
  ofItem: ({ id, text }) => <NotesAt place={{ level: 'item', itemId: id }} name={text.slice(0, 20)} />,
}

function SheetNotes({ sheet }: { sheet: Parameters<Notes['ofSheet']>[0] }) {
  const { sheets } = useTexts(sheetWords)
  return <NotesAt place={{ level: 'sheet', sheet }} name={sheets[sheet]} />
}

function SectionNotes({
  sheet,
  section,
}: {
  sheet: Parameters<Notes['ofSheet']>[0]
  section: Parameters<Notes['ofSection']>[1]
}) {
  const { sections } = useTexts(sheetWords)
  return <NotesAt place={{ level: 'section', sheet, section }} name={sections[section]} />
}
