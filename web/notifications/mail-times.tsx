import { useState } from 'preact/hooks'
import type { noticeRoutes } from '../../worker/notifications/routes.ts'
import type { MailTime } from '../../worker/notifications/topics.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { noticeTexts } from './texts.ts'

type Topic = keyof typeof noticeTexts.ja.topics

export interface MailTimesProps {
  mail: Record<Topic, MailTime>
}

const api = client<typeof noticeRoutes>('/api/notices')
const topics = [
  'approval',
  'withdrawal',
  'remark',
  'release',
  'group',
  'gathering',
  'contact',
  'mention',
  'board',
  'followed',
] as const
const times = ['now', 'daily', 'weekly', 'never'] as const

/** When the reader is told of each topic by mail; a choice is saved as it is made. */
export function MailTimes({ mail }: MailTimesProps) {
  const t = useTexts(noticeTexts)
  const [chosen, setChosen] = useState(mail)
  const [saved, setSaved] = useState<Topic>()
  const { problem, send } = useSending()

  const choose = (topic: Topic, value: MailTime) =>
    send(async () => {
      setChosen((before) => ({ ...before, [topic]: value }))
      setSaved(undefined)
      await api.mail.$put({ json: { topic, mail: value } })
      setSaved(topic)
    })

  return (
    <div class="stack">
      <p class="quiet">{t.mailHelp}</p>
      {problem && <Notice tone="error" title={problem.title} appears />}
      {topics.map((topic) => (
        <div key={topic} class="row">
          <Select
            name={topic}
            label={t.topics[topic]}
            value={chosen[topic]}
            options={times.map((value) => ({ value, label: t.times[value] }))}
            onChange={({ currentTarget: { value } }) => {
              const time = times.find((one) => one === value)
              if (time) void choose(topic, time)
            }}
          />
          <output class="small quiet">{saved === topic && t.saved}</output>
        </div>
      ))}
    </div>
  )
}
