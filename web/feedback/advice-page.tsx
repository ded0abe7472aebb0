import { useContext, useEffect, useState } from 'preact/hooks'
import type { AdviceQuestion } from '../../worker/feedback/advice/schema.ts'
import type { AdviceChoices } from '../../worker/feedback/advice/search.ts'
import type { ApiProblem } from '../api.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Rows } from '../ui/rows.tsx'
import { addressOf, readQuestion } from './advice/address.ts'
import { AdviceCard } from './advice/advice-card.tsx'
import { AdviceForm } from './advice/advice-form.tsx'
import { adviceTexts } from './advice/texts.ts'
import { useAdvice } from './advice/use-advice.ts'

/** All remarks that one may read. */
export default function AdvicePage(choices: AdviceChoices) {
  const t = useTexts(adviceTexts)
  const { found, busy, problem, search, goOn } = useAdvice()
  const [question, setQuestion] = useState<AdviceQuestion>({ words: '' })
  const keywords = choices.years.flatMap((year) => year.keywords)
  const remarks = found?.remarks ?? []

  useEffect(() => {
    const follow = () => {
      const asked = readQuestion(location.hash)
      setQuestion(asked)
      void search(asked)
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const ask = (asked: AdviceQuestion) => {
    const address = addressOf(asked)
    if (address === (location.hash || '#')) void search(asked)
    else location.hash = address
  }

  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.home, href: '/' }, { label: t.title }]} />
      <PageTitle
        title={t.title}
        lead={t.lead}
        actions={
          <Button icon="print" onClick={() => window.print()}>
            {t.print}
          </Button>
        }
      />
      <AdviceForm choices={choices} question={question} busy={busy} error={problem?.errors['words']} onAsk={ask} />
      {problem && !problem.errors['words'] && (
        <Notice tone="error" appears>
          {sentenceOf(problem, t)}
        </Notice>
      )}
      <Sessions {...choices} />
      <output class="search-state" aria-busy={busy}>
        {busy ? t.searching : remarks.length > 0 ? t.found(remarks.length) : ''}
      </output>
      {found && remarks.length === 0 && <EmptyState title={t.none}>{t.noneHelp}</EmptyState>}
      {remarks.length > 0 && (
        <Section title={t.results}>
          <Rows
            label={t.results}
            rows={remarks.map((remark) => ({
              key: remark.id,
              body: <AdviceCard remark={remark} keywords={keywords} />,
            }))}
          />
          {found?.more && (
            <div class="no-print">
              <Button busy={busy} onClick={goOn}>
                {t.more}
              </Button>
            </div>
          )}
        </Section>
      )}
    </Page>
  )
}

function Sessions({ years }: AdviceChoices) {
  const t = useTexts(adviceTexts)
  const language = useContext(LanguageContext)
  const held = years.filter(({ sessions }) => sessions.length > 0).slice(0, 3)
  if (held.length === 0) return null
  return (
    <details class="no-print">
      <summary>{t.sessions}</summary>
      <div class="stack stack-tight">
        <p class="small">{t.sessionsHint}</p>
        {held.map(({ fiscalYear, sessions }) => (
          <p key={fiscalYear} class="row">
            <span>{showFiscalYear(fiscalYear, language)}</span>
            {sessions.map(({ number, label }) => (
              <a key={number} href={`/advice/sessions/${fiscalYear}/${number}`}>
                {label}
              </a>
            ))}
          </p>
        ))}
      </div>
    </details>
  )
}

function sentenceOf({ type, message, errors }: ApiProblem, t: (typeof adviceTexts)['ja']) {
  if (type === 'offline') return t.offline
  if (type === 'invalid') return Object.values(errors)[0] ?? t.failed
  return type === 'failed' ? t.failed : message
}
