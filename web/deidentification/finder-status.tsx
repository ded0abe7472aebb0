import { useId } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { hidingTexts } from './texts.ts'
import type { FinderState } from './use-finder.ts'

const byServer = '?find=server'

/** How far the search in the browser is, and the way to the server where it does not work. */
export function FinderStatus({ state, onRetry }: { state: FinderState; onRetry: () => void }) {
  const t = useTexts(hidingTexts).finding
  const id = useId()
  if (state.step === 'failed') {
    return (
      <Notice tone="error" appears title={t.failed}>
        <p>{t.failedBody}</p>
        <div class="row">
          <Button onClick={onRetry}>{t.retry}</Button>
          <LinkButton href={byServer}>{t.onServer}</LinkButton>
        </div>
      </Notice>
    )
  }
  const { loaded, total } = state.step === 'loading' ? state : { loaded: 0, total: 0 }
  return (
    <div class="empty hiding-finding" aria-busy="true">
      <p>
        <label for={id}>
          <strong>{state.step === 'finding' ? t.finding : t.loading}</strong>
        </label>
      </p>
      <progress id={id} {...(total > 0 && { value: loaded, max: total })} />
      {total > 0 && <p class="number small">{t.bytes(megabytes(loaded), megabytes(total))}</p>}
      <p>{t.inBrowser}</p>
      <p class="small">
        {t.stuck} <a href={byServer}>{t.onServer}</a>
      </p>
    </div>
  )
}

function megabytes(bytes: number) {
  return (bytes / 1_000_000).toFixed(1)
}
