export interface Change {
  value: string
  added?: boolean
  removed?: boolean
}

interface Props {
  /** As jsdiff's `diffWords` gives them. */
  changes: Change[]
  /** Said by readers before each changed piece, such as 追加 and 削除. */
  words: { added: string; removed: string }
}

/** What was put in and taken out, told apart by a sign and a line, not by colour alone. */
export function DiffText({ changes, words }: Props) {
  return (
    <span class="as-typed">
      {changes.map((change, index) => (
        <Piece key={index} change={change} words={words} />
      ))}
    </span>
  )
}

function Piece({ change, words }: { change: Change; words: Props['words'] }) {
  if (change.added)
    return (
      <ins>
        <span class="visually-hidden">{words.added}</span>
        {change.value}
      </ins>
    )
  if (change.removed)
    return (
      <del>
        <span class="visually-hidden">{words.removed}</span>
        {change.value}
      </del>
    )
  return <>{change.value}</>
}
