import type { ReadItem, Reading } from './reading.ts'

/** The reading as plain JSON: the form that reports are scored in. */
export function toGoldForm({ head, items, stages, projections, members, sessions, interviews, unplaced }: Reading) {
  return {
    municipality: head.municipality && { code: head.municipality.code, name: head.municipality.name },
    fiscalYear: head.fiscalYear,
    theme: head.theme,
    partner: head.partner,
    members: members.map(({ text, fields, lines }) => ({
      department: fields.department ?? '',
      post: fields.post ?? '',
      name: text,
      lines,
    })),
    sessions: sessions.map(({ text, fields, lines }) => ({
      ...fields,
      agenda: text.split('\n').filter(Boolean),
      lines,
    })),
    stages: stages.map(({ text, fields, lines }) => ({ ...fields, aim: text, lines })),
    projections: projections.map(({ text, fields, lines }) => ({
      name: text,
      unit: fields.unit,
      points: fields.points ?? [],
      lines,
    })),
    items: items.map(itemForm),
    interviews: interviews.map(({ role, answers, lines }) => ({ role, answers, lines })),
    unplaced: unplaced.map(({ line, text }) => ({ line, text })),
  }
}

function itemForm({ sheet, section, text, fields, lines, doubts }: ReadItem) {
  return { sheet, section, text, ...fields, lines, ...(doubts.length && { doubts }) }
}
