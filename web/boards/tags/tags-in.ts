/** The words of a line, with or without a number sign; each once. */
export function tagsIn(line: string) {
  return [...new Set(line.split(/[\s、,，]+/u).filter((word) => word !== ''))]
}
