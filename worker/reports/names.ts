import { findInDocument, foldKey } from '../deidentification/finder/find-identifiers.ts'

// A surname that is also a town's name, as in 中村副市長, reads like the post of that town. Here a person decides anyway.
const beforePost = /^(\p{Script=Han}{1,3}(?<!..[市区町村県府都]))(?:副市長|副区長|副町長|副村長|副知事|教育長)$/u

export interface NamedPerson {
  name: string
  kind: 'member' | 'respondent'
}

/** Names for the roster: those of the members, and those in front of the respondents' posts; not what it holds already. */
export function namesIn(people: { section: string; name: string }[], roster: { name: string }[]) {
  const passages = people.map(({ name }, index) => ({ id: String(index), text: name }))
  const found = findInDocument(passages)
  const taken = new Set(roster.map(({ name }) => keyOf(name)))
  const fresh: NamedPerson[] = []
  for (const [index, { section, name }] of people.entries()) {
    const hits = found.get(String(index))?.filter(({ category }) => category === 'person_name') ?? []
    const kind = section === 'members' ? 'member' : 'respondent'
    const before = beforePost.exec(name)?.slice(1) ?? []
    for (const said of kind === 'member' ? [name] : [...hits.map(({ text }) => text), ...before]) {
      if (said.trim() === '' || taken.has(keyOf(said))) continue
      taken.add(keyOf(said))
      fresh.push({ name: said.trim(), kind })
    }
  }
  return fresh
}

function keyOf(name: string) {
  return foldKey(name).replace(/\s/g, '')
}
