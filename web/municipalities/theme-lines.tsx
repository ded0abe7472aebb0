import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Rows } from '../ui/rows.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { themesTexts } from './themes-texts.ts'
import type { useThemeLines } from './use-theme-lines.ts'

interface Props {
  form: ReturnType<typeof useThemeLines>
  /** By place in what was sent, as in themes/0/label. */
  errors: Record<string, string>
}

/** A line a theme: its name, and the words by which an item has it. */
export function ThemeLines({ form: { lines, removed, change, add, remove, putBack }, errors }: Props) {
  const t = useTexts(themesTexts)
  const errorOf = (at: number, field: string) =>
    Object.entries(errors).find(([pointer]) => pointer.startsWith(`themes/${at}/${field}`))?.[1]

  return (
    <>
      <p class="quiet">{t.wordsHint}</p>
      <Rows
        label={t.title}
        rows={lines.map(({ key, label, words }, at) => ({
          key: `${key}`,
          body: (
            <div class="theme-fields">
              <TextField
                name={`label-${key}`}
                label={t.label(at + 1)}
                value={label}
                maxLength={20}
                error={errorOf(at, 'label')}
                onInput={({ currentTarget }) => change(key, { label: currentTarget.value })}
              />
              <TextArea
                rows={2}
                name={`words-${key}`}
                label={t.words(at + 1)}
                value={words}
                error={errorOf(at, 'words')}
                onInput={({ currentTarget }) => change(key, { words: currentTarget.value })}
              />
            </div>
          ),
          actions: (
            <Button small aria-label={t.removeOf(label)} onClick={() => remove(key)}>
              {t.remove}
            </Button>
          ),
        }))}
      />
      {removed && (
        <Notice tone="info" appears>
          <p class="row">
            {t.removed(removed.line.label)}
            <Button small onClick={putBack}>
              {t.undo}
            </Button>
          </p>
        </Notice>
      )}
      <p>
        <Button icon="add" onClick={add}>
          {t.add}
        </Button>
      </p>
    </>
  )
}
