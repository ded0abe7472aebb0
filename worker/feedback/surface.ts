import type { Surface } from '../surface.ts'
import { textFields } from '../plans/sheets.ts'

/** Whatever words of an item a remark may quote. */
export const remarksSurface: Surface = {
  name: 'remarks',
  audiences: ['house', 'partners', 'advisors'],
  routes: ['GET /api/remarks/:id'],
  render({ snapshot }) {
    const quoted = snapshot.items.flatMap(({ text, fields }) => [
      text,
      ...textFields.map((field) => fields[field] ?? ''),
    ])
    return [{ format: 'json', body: JSON.stringify(quoted.filter((exact) => exact !== '')) }]
  },
}
