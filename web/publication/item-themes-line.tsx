import { useContext, useState } from 'preact/hooks'
import type { ItemThemes } from '../../worker/publication/item-themes.ts'
import type { ReleaseRoutes } from '../../worker/publication/routes.ts'
import { ApiProblem, client } from '../api.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { ItemText } from '../plans/item-text.tsx'
import { Tag } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Notice } from '../ui/notice.tsx'
import { itemThemesTexts } from './item-themes-texts.ts'

const api = client<ReleaseRoutes>('/api/releases')

interface Props {
  releaseId: string
  known: ItemThemes['themes']
  first: ItemThemes['items'][number]
}

/** An item, what it is about, and the boxes by which that is corrected. */
export function ItemThemesLine({ releaseId, known, first }: Props) {
  const t = useTexts(itemThemesTexts)
  const language = useContext(LanguageContext)
  const [now, setNow] = useState(first)
  const [chosen, setChosen] = useState<string[]>()
  const [before, setBefore] = useState<string[] | null>()
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<{ tone: 'success' | 'error'; text: string }>()
  const { item, said } = now
  const name = item.text.slice(0, 20)
  const about = known.filter(({ id }) => now.themes.includes(id))

  async function send(themes: string[] | null, isUndo = false) {
    setBusy(true)
    try {
      const param = { id: releaseId, itemId: item.id }
      const answer = await api[':id'].items[':itemId'].themes.$put({ param, json: { themes, after: said.line } })
      setBefore(isUndo ? undefined : said.themes)
      setNow({ ...now, ...(await answer.json()) })
      setChosen(undefined)
      setNotice({ tone: 'success', text: isUndo ? t.undone : t.saved })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setNotice({ tone: 'error', text: error.type === 'conflict' ? t.stale : t.failed })
    } finally {
      setBusy(false)
    }
  }

  return (
    <div class="stack stack-tight">
      <ItemText item={item} />
      <p class="row small">
        {about.length === 0 && <span class="quiet">{said.line === 0 ? t.noneByWords : t.none}</span>}
        {about.map(({ id, label }) => (
          <Tag key={id}>{label}</Tag>
        ))}
        {(said.line > 0 || about.length > 0) && (
          <span class="quiet">
            {said.line === 0 ? t.byWords : (said.themes ? t.saidBy : t.leftBy)(said.by, showTime(said.at, language))}
          </span>
        )}
        {!chosen && (
          <Button small aria-label={t.correctOf(name)} onClick={() => setChosen(about.map(({ id }) => id))}>
            {t.correct}
          </Button>
        )}
      </p>
      {notice && (
        <Notice tone={notice.tone} appears>
          <p class="row">
            {notice.text}
            {before !== undefined && (
              <Button small busy={busy} onClick={() => void send(before, true)}>
                {t.undo}
              </Button>
            )}
          </p>
        </Notice>
      )}
      {chosen && (
        <form
          class="stack no-print"
          onSubmit={(event) => {
            event.preventDefault()
            void send(chosen)
          }}
        >
          <fieldset class="field">
            <legend>{t.choose(name)}</legend>
            <div class="narrowing">
              {known.map(({ id, label }) => (
                <Checkbox
                  key={id}
                  name={`${item.id}-${id}`}
                  label={label}
                  checked={chosen.includes(id)}
                  onChange={({ currentTarget }) =>
                    setChosen(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                  }
                />
              ))}
            </div>
          </fieldset>
          <div class="row">
            <Button variant="primary" busy={busy}>
              {t.save}
            </Button>
            {said.themes && (
              <Button busy={busy} onClick={() => void send(null)}>
                {t.leave}
              </Button>
            )}
            <Button variant="quiet" onClick={() => setChosen(undefined)}>
              {t.cancel}
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}
