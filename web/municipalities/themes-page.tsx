import { useContext, useState } from 'preact/hooks'
import type { Theme } from '../../worker/municipalities/themes.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { yearTexts } from './texts.ts'
import { ThemeFiling } from './theme-filing.tsx'
import { ThemeLines } from './theme-lines.tsx'
import { themesTexts } from './themes-texts.ts'
import { useThemeLines } from './use-theme-lines.ts'
import { yearApi } from './year-api.ts'

interface Props {
  fiscalYear: number
  themes: Theme[]
  /** Of how many releases the items are still filed under earlier themes. */
  stale: number
  usual: Theme[]
}

/** The secretariat's list of the themes of a year, and the words by which items have them. */
export default function ThemesPage({ fiscalYear, themes, stale, usual }: Props) {
  const t = useTexts(themesTexts)
  const years = useTexts(yearTexts)
  const language = useContext(LanguageContext)
  const form = useThemeLines(themes)
  const [seen, setSeen] = useState(themes)
  const [before, setBefore] = useState<Theme[]>()
  const [saved, setSaved] = useState<{ text: string; count: number }>()
  const { busy, problem, errors, send } = useSending()

  async function save(wanted: { id?: string; label: string; words: string[] }[], isUndo = false) {
    await send(async () => {
      const param = { fiscalYear: String(fiscalYear) }
      const answer = await yearApi[':fiscalYear{20[0-9][0-9]}'].themes.$put({ param, json: { seen, themes: wanted } })
      const { themes: now } = await answer.json()
      setBefore(isUndo ? undefined : seen)
      setSeen(now)
      form.replace(now)
      setSaved({ text: isUndo ? t.undone : t.saved, count: (saved?.count ?? 0) + 1 })
    })
  }

  return (
    <Page>
      <Breadcrumb
        label={years.trail}
        trail={[
          { label: years.years, href: '/years' },
          { label: showFiscalYear(fiscalYear, language), href: `/years/${fiscalYear}` },
          { label: t.title },
        ]}
      />
      <PageTitle title={t.title} lead={t.lead} meta={showFiscalYear(fiscalYear, language)} />
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save(form.typed())
        }}
      >
        <ThemeLines form={form} errors={errors} />
        {errors['themes'] && <Notice tone="error" title={errors['themes']} appears />}
        {Object.keys(errors).length > 0 && <Notice tone="error" title={t.fixFirst} appears />}
        {problem && <Notice tone="error" title={problem.stale ? t.stale : problem.title} appears />}
        <div class="row">
          <Button variant="primary" busy={busy}>
            {t.save}
          </Button>
          <Button onClick={() => form.replace(usual)}>{t.usual}</Button>
        </div>
      </form>
      {saved && (
        <Notice tone="success" appears>
          <p class="row">
            {saved.text}
            {before && (
              <Button small busy={busy} onClick={() => void save(before, true)}>
                {t.undo}
              </Button>
            )}
          </p>
        </Notice>
      )}
      {(saved || stale > 0) && <ThemeFiling key={saved?.count} fiscalYear={fiscalYear} starts={saved !== undefined} />}
    </Page>
  )
}
