import { useRef } from 'preact/hooks'
import { decodeReport, type Encoding } from '../../worker/reports/decode.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { reportTexts } from './texts.ts'
import { troubleTexts } from './trouble-texts.ts'

/** What the page has to say about the text: why it cannot be read, or what was done to it. */
export interface Told {
  refused?: string
  note?: string
}

interface Props {
  text: string
  told: Told
  busy: boolean
  isRead: boolean
  onText: (text: string) => void
  onTold: (told: Told) => void
  onRead: () => Promise<void>
}

const encodings: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
}

const fileMax = 4_000_000

/** Where the report's text is pasted or chosen as a file. Once it was read it folds away, with the text in it. */
export function ReportBox(props: Props) {
  const t = useTexts(reportTexts)
  const trouble = useTexts(troubleTexts)
  const { text, told, isRead } = props
  return (
    <div class="stack">
      {told.refused && (
        <Notice tone="error" title={trouble.refused.title} appears>
          <p>{told.refused}</p>
          {text !== '' && <p>{trouble.refused.kept}</p>}
        </Notice>
      )}
      {told.note && <Notice appears>{told.note}</Notice>}
      {isRead ? (
        <details class="report-pasted">
          <summary>{t.box.pasted(text.split('\n').length.toLocaleString())}</summary>
          <BoxForm {...props} />
        </details>
      ) : (
        <BoxForm {...props} />
      )}
    </div>
  )
}

function BoxForm({ text, busy, isRead, onText, onTold, onRead }: Props) {
  const t = useTexts(reportTexts)
  const trouble = useTexts(troubleTexts)
  const file = useRef<HTMLInputElement>(null)

  const choose = async () => {
    const chosen = file.current?.files?.[0]
    if (!chosen) return
    // The first bytes tell what it is; of a large file no more is needed to refuse it.
    const bytes = new Uint8Array(await chosen.slice(0, fileMax).arrayBuffer())
    const decoded = decodeReport(bytes)
    if (file.current) file.current.value = ''
    if (!decoded.ok) return onTold({ refused: `${trouble.refused.kinds[decoded.found]} ${trouble.refused.expected}` })
    if (chosen.size > fileMax) return onTold({ refused: trouble.refused.tooLarge((chosen.size / 1e6).toFixed(1)) })
    onText(decoded.text)
    onTold({ note: t.box.decoded(chosen.name, encodings[decoded.encoding]) })
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void onRead()
      }}
    >
      <TextArea
        name="report"
        label={t.box.label}
        hint={t.box.hint}
        rows={12}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          void onRead()
        }}
      />
      <noscript>{t.box.noScript}</noscript>
      <div class="row">
        <Button variant={isRead ? 'secondary' : 'primary'} busy={busy}>
          {busy ? t.box.reading : isRead ? t.box.again : t.box.read}
        </Button>
        <label class="button button-secondary report-file">
          <input ref={file} type="file" accept=".txt,text/plain" onChange={() => void choose()} />
          <span>{t.box.file}</span>
        </label>
        <span class="small quiet">{t.box.fileHint}</span>
        <span class="small quiet">{t.box.keys}</span>
      </div>
    </form>
  )
}
