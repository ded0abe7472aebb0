import { findAddresses } from './addresses.ts'
import { findContacts } from './contacts.ts'
import { findDescriptions } from './descriptions/find-descriptions.ts'
import type { Hit } from './findings.ts'
import { fold, type Mapped, plain } from './fold.ts'
import { findLinks } from './links.ts'
import type { Candidate } from './names/candidate.ts'
import type { NameModel } from './names/model.ts'
import { findCandidates } from './names/names.ts'
import { findNumbers } from './numbers.ts'
import { findPosts } from './posts.ts'
import { findTableCells } from './tables.ts'

interface ByRules {
  plain: Mapped
  ruled: Hit[]
}

interface ByWords {
  worded: Hit[]
  candidates: Candidate[]
}

/**
 * What a text tells by itself, kept: neither the roster nor other texts have a part in it. So a changed roster reads nothing again,
 * and what needs no model is read while the model is on its way. One model for all calls.
 */
export class Readings {
  readonly #folded = new Map<string, Mapped>()
  readonly #byRules = new Map<string, ByRules>()
  readonly #byWords = new Map<string, ByWords>()

  /** Everything that can be read before the model is there. */
  readAhead(text: string) {
    this.byRules(text)
    this.folded(text)
  }

  /** The match key, in which the roster is looked for. */
  folded(text: string) {
    return kept(this.#folded, text, () => fold(text))
  }

  byRules(text: string): ByRules {
    return kept(this.#byRules, text, () => {
      const view = plain(text)
      const found = [findContacts, findLinks, findNumbers, findAddresses, findDescriptions].flatMap((find) =>
        find(view.text),
      )
      return { plain: view, ruled: found }
    })
  }

  byWords(text: string, model?: NameModel): ByWords {
    return kept(this.#byWords, text, () => {
      const view = this.byRules(text).plain.text
      const worded = [...findPosts(view, model?.words), ...findTableCells(view, model?.words)]
      return { worded, candidates: findCandidates(view, model) }
    })
  }
}

function kept<T>(known: Map<string, T>, text: string, read: () => T): T {
  const before = known.get(text)
  if (before !== undefined) return before
  const now = read()
  known.set(text, now)
  return now
}
