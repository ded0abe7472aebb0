import { useEffect, useState } from 'preact/hooks'
import type { RosterEntry } from '../../worker/deidentification/finder/findings.ts'
import type { Office } from '../../worker/deidentification/headcount/headcount.ts'
import type { Decision } from '../../worker/deidentification/schema.ts'
import { useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Progress } from '../ui/progress.tsx'
import { SaveState } from '../ui/save-state.tsx'
import { Toast } from '../ui/toast.tsx'
import { BeforeAfter } from './before-after.tsx'
import { BulkDecision } from './bulk-decision.tsx'
import { GroupCard } from './group-card.tsx'
import { GroupList } from './group-list.tsx'
import type { PageFinding, PagePassage } from './groups.ts'
import { HidingKeys } from './hiding-keys.tsx'
import { HidingLinks } from './hiding-links.tsx'
import { RosterEditor } from './roster-editor.tsx'
import { SubmitButton } from './submit-button.tsx'
import { hidingTexts } from './texts.ts'
import { useHiding } from './use-hiding.ts'

interface Props {
  planId: string
  /** The step of the draft that is shown; a submission of another one is refused. */
  seq: number
  passages: PagePassage[]
  findings: PageFinding[]
  decisions: Decision[]
  roster: Required<RosterEntry>[]
  office: Office
  /** Id of the submission that waits for approval. */
  waiting: string | null
}

export default function HidingPage({ planId, seq, passages, findings, decisions, roster, office, waiting }: Props) {
  const t = useTexts(hidingTexts)
  const hiding = useHiding({ planId, decisions, findings })
  const open = findings.length - hiding.decided
  const [help, setHelp] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog')
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      const act = {
        j: () => hiding.move(1),
        k: () => hiding.move(-1),
        u: () => void hiding.undo(),
        '?': () => setHelp(true),
      }[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })

  return (
    <Page width="wide">
      <Breadcrumb
        label={t.plan}
        trail={[
          { href: '/drafts', label: t.drafts },
          { href: `/drafts/${planId}/vision`, label: t.plan },
          { label: t.title },
        ]}
      />
      <PageTitle title={t.title} lead={t.lead} actions={<SubmitButton planId={planId} seq={seq} open={open} />} />
      {waiting && (
        <Notice tone="warning">
          {t.waiting} <a href={`/submissions/${waiting}`}>{t.waitingLink}</a>
        </Notice>
      )}
      <HidingLinks planId={planId} office={office} />
      <div class="hiding-bar">
        <Progress
          label={t.progress}
          value={hiding.decided}
          max={findings.length}
          count={t.count(hiding.decided, findings.length)}
        />
        <SaveState state={hiding.saving}>{savingWords(t, hiding)}</SaveState>
        <Button small variant="quiet" onClick={() => setHelp(true)}>
          {t.keys}
        </Button>
      </div>
      {open === 0 && (
        <Notice tone="success" appears>
          {findings.length > 0 ? t.done : t.none}
        </Notice>
      )}
      <Section title={t.list}>
        {hiding.group ? (
          <div class="hiding">
            <div class="stack">
              <GroupList
                groups={hiding.groups}
                current={hiding.index}
                decisions={hiding.decisions}
                onChoose={hiding.setIndex}
              />
              <BulkDecision
                findings={findings}
                passages={passages}
                office={office}
                decisions={hiding.decisions}
                onDecide={(made) => void hiding.decide(made)}
              />
            </div>
            <GroupCard
              key={hiding.group.key}
              group={hiding.group}
              passages={passages}
              office={office}
              decisions={hiding.decisions}
              busy={hiding.saving === 'saving'}
              errors={hiding.problem?.errors ?? {}}
              onDecide={(made) => void hiding.decide(made)}
            />
          </div>
        ) : (
          <EmptyState title={t.none}>{t.noneBody}</EmptyState>
        )}
      </Section>
      <Toast
        message={hiding.undoable && t.undone(hiding.undoable.places.length)}
        undo={{ label: t.undo, onUndo: () => void hiding.undo() }}
        closeLabel={t.close}
        onClose={hiding.forgetUndo}
      />
      <Section title={t.beforeAfter}>
        <BeforeAfter passages={passages} findings={findings} decisions={hiding.decisions} />
      </Section>
      <Section title={t.roster} id="roster">
        <RosterEditor planId={planId} roster={roster} />
      </Section>
      <HidingKeys open={help} onClose={() => setHelp(false)} />
    </Page>
  )
}

function savingWords(t: (typeof hidingTexts)['ja'], { saving, problem }: ReturnType<typeof useHiding>) {
  if (saving === 'failed') return problem?.message || t.failed
  return saving === 'idle' ? '' : t[saving]
}
