/** Finds many fragments in a text in one pass: a tree of characters, walked from each place. */
export class Trie {
  readonly #next = new Map<number, number>()
  readonly #marks: number[][] = [[]]

  /** `mark` is handed back wherever the fragment stands. */
  add(fragment: string, mark: number) {
    let node = 0
    for (let at = 0; at < fragment.length; at++) {
      const step = node * 65536 + fragment.charCodeAt(at)
      let next = this.#next.get(step)
      if (next === undefined) {
        next = this.#marks.length
        this.#next.set(step, next)
        this.#marks.push([])
      }
      node = next
    }
    this.#marks[node]?.push(mark)
  }

  /** Calls `found` for each fragment at each place, from the left, shorter ones first. */
  search(text: string, found: (mark: number, start: number, end: number) => void) {
    for (let start = 0; start < text.length; start++) {
      let node: number | undefined = 0
      for (let at = start; at < text.length; at++) {
        node = this.#next.get(node * 65536 + text.charCodeAt(at))
        if (node === undefined) break
        for (const mark of this.#marks[node] ?? []) found(mark, start, at + 1)
      }
    }
  }
}
