import { hydrate, type FunctionComponent } from 'preact'
import { LanguageContext, type Language } from './i18n.ts'
import './styles/main.css'

const pages = import.meta.glob<{ default: FunctionComponent }>('./*/*-page.tsx')

const root = document.querySelector<HTMLElement>('#page')
const { page, language, props } = root?.dataset ?? {}
const load = pages[`./${page}.tsx`]

if (root && load) {
  const { default: Page } = await load()
  hydrate(
    <LanguageContext.Provider value={language as Language}>
      <Page {...JSON.parse(props ?? '{}')} />
    </LanguageContext.Provider>,
    root,
  )
  // Tells tests, and styles that need scripts, that the page answers now.
  root.dataset['ready'] = 'true'
}
