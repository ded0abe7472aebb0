import { useEffect, useState } from 'preact/hooks'
import type { ThemeFilingRoutes } from '../../worker/publication/routes.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import { themesTexts } from './themes-texts.ts'

const api = client<ThemeFilingRoutes>('/api/years')

/** Has the year's releases filed under its themes, some at a time, and shows how far it is. */
export function ThemeFiling({ fiscalYear, starts }: { fiscalYear: number; starts: boolean }) {
  const t = useTexts(themesTexts)
  const [progress, setProgress] = useState<{ all: number; left: number }>()
  const { busy, problem, send } = useSending()

  async function file() {
    await send(async () => {
      let left = Infinity
      while (left > 0) {
        const answer = await api[':fiscalYear{20[0-9][0-9]}'].filing.$post({
          param: { fiscalYear: String(fiscalYear) },
        })
        const { filed, left: now } = await answer.json()
        left = now
        setProgress((before) => ({ all: before?.all ?? filed + now, left: now }))
      }
    })
  }

  useEffect(() => {
    if (starts) void file()
  }, [])

  if (progress?.left === 0) return <p>{t.filedAll}</p>
  return (
    <div class="stack stack-tight">
      {progress && (
        <Progress
          label={t.filing}
          value={progress.all - progress.left}
          max={progress.all}
          count={t.filed(progress.all - progress.left, progress.all)}
        />
      )}
      <p class="small quiet">{t.later}</p>
      {problem && <Notice tone="error" title={problem.title} appears />}
      {!busy && <Button onClick={() => void file()}>{t.go}</Button>}
    </div>
  )
}
