import { useState } from 'preact/hooks'
import type { BoardDraft } from '../../db/exchange/boards.ts'
import type { Author } from '../../worker/boards/authors.ts'
import type { Block } from '../../worker/boards/markdown.ts'
import type { getWritableBoard } from '../../worker/boards/queries.ts'
import type { NewTopic } from '../../worker/boards/schema.ts'
import { useTexts } from '../i18n.ts'
import { NameFindings } from '../names/name-findings.tsx'
import { useNameCheck } from '../names/use-name-check.ts'
import { useSending } from '../sending.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { SendingProblem } from '../ui/sending-problem.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { boardsApi, previewOf } from './boards-api.ts'
import { DraftState } from './drafts/draft-state.tsx'
import { useBoardDraft } from './drafts/use-board-draft.ts'
import { gatheringTexts } from './gatherings/texts.ts'
import { MessageText } from './message-text.tsx'
import { Reminder } from './reminder.tsx'
import { tagsIn } from './tags/tags-in.ts'
import { boardTexts } from './texts.ts'

export interface NewTopicProps {
  board: Awaited<ReturnType<typeof getWritableBoard>>
  author: Author
  /** The topic of the gathering of which this one will report. */
  reportOf?: string
  /** What the writer had begun here. */
  draft?: BoardDraft
}

const kinds: NewTopic['kind'][] = ['question', 'practice', 'event', 'talk']

/** A new topic; what was typed stays until it is stored. */
export default function NewTopicPage({ board, author, reportOf, draft: begun }: NewTopicProps) {
  const t = useTexts(boardTexts)
  const g = useTexts(gatheringTexts)
  const [kind, setKind] = useState<NewTopic['kind']>(begun?.kind ?? (reportOf ? 'practice' : 'question'))
  const [title, setTitle] = useState(begun?.title ?? '')
  const [text, setText] = useState(begun?.text ?? '')
  const [tags, setTags] = useState(begun?.tags ?? '')
  const [isAnonymous, setAnonymous] = useState(begun?.isAnonymous ?? false)
  const [blocks, setBlocks] = useState<Block[]>()
  const titleNames = useNameCheck({ text: title, onText: setTitle })
  const textNames = useNameCheck({ text, onText: setText })
  const tagNames = useNameCheck({ text: tags, onText: setTags })
  const place = { kind: 'board', target: board.id, replyTo: 0 } as const
  const draft = useBoardDraft(place, { kind, title, text, tags, isAnonymous }, begun !== undefined)
  const { busy, problem, errors, send } = useSending()

  const submit = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      const [inTitle, inText, inTags] = [await titleNames.settle(), await textNames.settle(), await tagNames.settle()]
      if (!inTitle || !inText || !inTags) return
      const kept = [...inTitle, ...inText, ...inTags]
      const json = { kind, title, text, isAnonymous, reportOf: reportOf ?? null, tags: tagsIn(tags), kept }
      const param = { id: board.id }
      const answer = await draft.sending(() => boardsApi[':id'].topics.$post({ param, json }))
      const { id } = await answer.json()
      location.assign(`/topics/${id}`)
    })
  }
  const preview = () => send(async () => setBlocks(await previewOf(text)))

  return (
    <Page>
      <Breadcrumb
        label={t.trail}
        trail={[
          { label: t.boards, href: '/boards' },
          { label: board.name, href: `/boards/${board.id}` },
          { label: t.newTopic },
        ]}
      />
      <PageTitle title={t.newTopic} lead={t.readers[board.kind]} />
      <Reminder author={author} isNewAccount={board.isNewAccount} />
      <form class="form" onSubmit={submit} noValidate>
        <SendingProblem problem={problem} stale={t.stale} />
        {reportOf && (
          <p>
            {g.reports} <a href={`/topics/${reportOf}`}>{g.toGathering}</a>
          </p>
        )}
        <RadioGroup
          name="kind"
          label={t.kind}
          row
          value={kind}
          error={errors['kind']}
          options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
          onChoose={(value) => setKind(kinds.find((each) => each === value) ?? 'question')}
        />
        <TextField
          name="title"
          label={t.title}
          requiredWord={t.required}
          value={title}
          error={errors['title']}
          maxLength={120}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
        <NameFindings names={titleNames} fieldId="title" />
        <TextArea
          name="text"
          label={t.text}
          hint={t.textHint}
          requiredWord={t.required}
          rows={8}
          value={text}
          error={errors['text']}
          maxLength={10_000}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <NameFindings names={textNames} fieldId="text" />
        <TextField
          name="tags"
          label={t.tags}
          hint={t.tagsHint}
          value={tags}
          error={errors['tags']}
          onInput={(event) => setTags(event.currentTarget.value)}
        />
        <NameFindings names={tagNames} fieldId="tags" />
        {board.allowsAnonymous && (
          <Checkbox
            name="isAnonymous"
            label={t.anonymous}
            hint={t.anonymousHint}
            checked={isAnonymous}
            onChange={(event) => setAnonymous(event.currentTarget.checked)}
          />
        )}
        {blocks && (
          <div class="card" aria-live="polite">
            <p class="small quiet">{t.previewTitle}</p>
            <MessageText blocks={blocks} />
          </div>
        )}
        <div class="row">
          <Button variant="primary" busy={busy}>
            {t.send}
          </Button>
          <Button busy={busy} onClick={preview}>
            {t.preview}
          </Button>
          <DraftState draft={draft} />
        </div>
      </form>
    </Page>
  )
}
