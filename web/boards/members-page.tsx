import { useContext, useState } from 'preact/hooks'
import type { getMembers } from '../../worker/boards/keeping/members.ts'
import { showDay } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Badge } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { SendingProblem } from '../ui/sending-problem.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Rows } from '../ui/rows.tsx'
import { TextField } from '../ui/text-field.tsx'
import { authorName } from './author-name.ts'
import { keepingApi } from './keeping/keeping-api.ts'
import { keepingTexts } from './keeping/texts.ts'
import { boardTexts } from './texts.ts'

type Props = Awaited<ReturnType<typeof getMembers>>

/** Who reads and writes in a closed board. */
export default function MembersPage({ board, members }: Props) {
  const t = useTexts(keepingTexts)
  const b = useTexts(boardTexts)
  const language = useContext(LanguageContext)
  const { busy, problem, send } = useSending()
  const remove = (userId: string, ask: string, then: string) => {
    if (!window.confirm(ask)) return
    void send(async () => {
      await keepingApi[':id'].members[':userId'].$delete({ param: { id: board.id, userId } })
      location.assign(then)
    })
  }
  return (
    <Page width="narrow">
      <Breadcrumb
        label={t.trail}
        trail={[
          { label: t.boards, href: '/boards' },
          { label: board.name, href: `/boards/${board.id}` },
          { label: t.members },
        ]}
      />
      <PageTitle title={t.members} lead={t.membersLead} />
      <SendingProblem problem={problem} stale={t.lastModerator} />
      <Section title={t.members}>
        <Rows
          label={t.members}
          rows={members.map(({ id, author, isModerator, since, isMe }) => {
            const who = authorName(author, b)
            return {
              key: id,
              body: (
                <p class="row">
                  <span>{`${who}${isMe ? b.you : ''}`}</span>
                  {isModerator && <Badge>{t.moderator}</Badge>}
                  <span class="small quiet">{t.since(showDay(since, language))}</span>
                </p>
              ),
              actions: isMe ? (
                <Button small variant="quiet" busy={busy} onClick={() => remove(id, t.leaveAsk, '/boards')}>
                  {t.leave}
                </Button>
              ) : (
                board.canModerate && (
                  <Button
                    small
                    variant="quiet"
                    busy={busy}
                    onClick={() => remove(id, t.removeAsk(who), `/boards/${board.id}/members`)}
                  >
                    {t.remove(who)}
                  </Button>
                )
              ),
            }
          })}
        />
      </Section>
      {board.canModerate && (
        <Section title={t.addMember}>
          <AddMember boardId={board.id} />
        </Section>
      )}
    </Page>
  )
}

function AddMember({ boardId }: { boardId: string }) {
  const t = useTexts(keepingTexts)
  const [email, setEmail] = useState('')
  const { busy, problem, errors, send } = useSending()
  const add = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      await keepingApi[':id'].members.$post({ param: { id: boardId }, json: { email } })
      location.reload()
    })
  }
  return (
    <form class="form" onSubmit={add} noValidate>
      <SendingProblem problem={problem} stale={t.stale} />
      <TextField
        name="email"
        type="email"
        label={t.memberEmail}
        hint={t.memberEmailHint}
        requiredWord={t.required}
        value={email}
        error={errors['email']}
        onInput={(event) => setEmail(event.currentTarget.value)}
      />
      <div>
        <Button busy={busy}>{t.addMember}</Button>
      </div>
    </form>
  )
}
