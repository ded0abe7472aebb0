import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { defineTexts, useTexts } from '../i18n.ts'
import { Notice } from './notice.tsx'

const texts = defineTexts(
  { failed: '読み込めませんでした。通信を確かめて、ページを開き直してください' },
  { failed: 'This could not be loaded. Please check the connection and open the page again' },
)

type Component<P> = (props: P) => ComponentChild

/** A component whose script comes when somebody wants it; never for what a page shows at once. */
export function later<P extends object>(load: () => Promise<Component<P>>): Component<P> {
  let Loaded: Component<P> | undefined
  return function Later(props: P) {
    const t = useTexts(texts)
    const [state, setState] = useState<'loading' | 'loaded' | 'failed'>(Loaded ? 'loaded' : 'loading')
    useEffect(() => {
      if (Loaded) return
      load().then(
        (component) => {
          Loaded = component
          return setState('loaded')
        },
        () => setState('failed'),
      )
    }, [])
    if (state === 'failed') return <Notice tone="error" title={t.failed} appears />
    return Loaded ? <Loaded {...props} /> : null
  }
}
