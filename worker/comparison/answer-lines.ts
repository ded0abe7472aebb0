import type { Item, SectionId, SheetId } from '../plans/sheets.ts'
import type { Snapshot } from '../publication/snapshot.ts'
import type { Answer } from './alignment/answers.ts'
import type { Links } from './links.ts'

/** Beside an item: what of the other side answers it, or which of the other side's troubles it answers. */
export interface AnswerLine {
  is: 'answered' | 'answering'
  by: Answer['by']
  /** The other item. */
  id: string
  sheet: SheetId
  section: SectionId
  text: string
  strength: number
  notions: string[]
}

/** By the id of the item that they stand beside; two items of two releases of one team have the same id. */
export interface AnswerLines {
  ours: Record<string, AnswerLine[]>
  theirs: Record<string, AnswerLine[]>
}

// The strongest say enough: each more makes the page longer than the plans.
const most = 2

/** What each side does about what holds the other back, seen from both ends. `isShown` says of which sheets words may stand here. */
export function answerLines(
  ours: Snapshot,
  theirs: Snapshot,
  { pairs, forUs, forThem }: Pick<Links, 'pairs' | 'forUs' | 'forThem'>,
  isShown: (sheet: SheetId) => boolean,
): AnswerLines {
  const [own, other] = [ours, theirs].map(({ items }) => new Map(items.map((item) => [item.id, item])))
  // A pair stands on one line already, with what each does about it.
  const isPair = new Set(pairs.map(({ a, b }) => `${a} ${b}`))
  const lines: AnswerLines = { ours: {}, theirs: {} }
  const add = (side: keyof AnswerLines, beside: Item, line: AnswerLine) => (lines[side][beside.id] ??= []).push(line)

  for (const [answers, troubled, helping] of [
    [forUs.filter(({ hindrance, help }) => !isPair.has(`${hindrance} ${help}`)), 'ours', 'theirs'],
    [forThem.filter(({ hindrance, help }) => !isPair.has(`${help} ${hindrance}`)), 'theirs', 'ours'],
  ] as const) {
    for (const { hindrance, help, by, strength, notions } of strongest(answers)) {
      const trouble = (troubled === 'ours' ? own : other)?.get(hindrance)
      const answer = (helping === 'ours' ? own : other)?.get(help)
      if (!trouble || !answer || !isShown(trouble.sheet) || !isShown(answer.sheet)) continue
      const link = { by, strength: Math.round(strength * 100) / 100, notions: notions.slice(0, 3) }
      add(troubled, trouble, { is: 'answered', ...placeOf(answer, by), ...link })
      add(helping, answer, { is: 'answering', ...placeOf(trouble), ...link })
    }
  }
  return lines
}

function placeOf({ id, sheet, section, text, fields }: Item, by?: Answer['by']) {
  return { id, sheet, section, text: by === 'response' ? (fields.response ?? text) : text }
}

function strongest(answers: Answer[]) {
  return [...Map.groupBy(answers, ({ hindrance }) => hindrance).values()].flatMap((each) => each.slice(0, most))
}
