import type { Reasons } from '../../worker/overview/reasons.ts'
import type { alikeTexts } from './alike-texts.ts'

type Words = (typeof alikeTexts)['ja']
type Ending = 'going' | 'last'

/** As one sentence, empty where there is no reason: どちらも対話と研修・学びに取り組み、…、人口が近い自治体です。 */
export function sayReasons(reasons: Reasons, themes: { id: string; label: string }[], t: Words) {
  const clauses = clausesOf(reasons, new Map(themes.map(({ id, label }) => [id, label])), t)
  if (clauses.length === 0) return ''
  const said = clauses.map((clause, at) => clause(at === clauses.length - 1 ? 'last' : 'going')).join(t.comma)
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${t.stop}`
}

function clausesOf(
  { themes, resisting, driving, similarGroup, populations }: Reasons,
  labels: Map<string, string>,
  t: Words,
) {
  const names = themes.flatMap((id) => labels.get(id) ?? [])
  const quoted = (words: string[]) => words.map(t.quoted).join(t.and)
  const [ours = '', theirs = ''] = (populations ?? []).map((population) => sayPopulation(population, t))
  return [
    names.length > 0 && ((ending: Ending) => t[ending].themes(names.join(t.and))),
    resisting.length > 0 && ((ending: Ending) => t[ending].resisting(quoted(resisting))),
    driving.length > 0 && ((ending: Ending) => t[ending].driving(quoted(driving))),
    similarGroup !== null && ((ending: Ending) => t[ending].group(similarGroup)),
    populations !== null && ((ending: Ending) => t[ending].size(ours, theirs)),
  ].filter((clause) => clause !== false)
}

// 約1.2万人, 約33万人: two figures are enough to see that they are near.
function sayPopulation(population: number, t: Words) {
  return population < 10_000 ? t.people(population) : t.aboutPeople(Number(population.toPrecision(2)))
}
