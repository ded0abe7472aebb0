import type { ComponentChildren } from 'preact'

/** Which keys do what. Keys pressed together are written in one list. */
export function KeyHelp({ keys }: { keys: { keys: string[]; does: ComponentChildren }[] }) {
  return (
    <dl class="key-help">
      {keys.map((row) => (
        <>
          <dt>
            {row.keys.map((key, index) => (
              <>
                {index > 0 && ' + '}
                <kbd>{key}</kbd>
              </>
            ))}
          </dt>
          <dd>{row.does}</dd>
        </>
      ))}
    </dl>
  )
}
