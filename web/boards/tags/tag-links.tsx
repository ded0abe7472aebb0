/** Words under which a topic is filed, each leading to all topics under it. */
export function TagLinks({ tags }: { tags: string[] }) {
  return tags.map((tag) => (
    <a key={tag} href={`/boards/tags/${encodeURIComponent(tag)}`}>
      #{tag}
    </a>
  ))
}
