const most = 40

/** The beginning of a long text, by characters as they are read: half of a surrogate pair would be no text. */
export function clip(text: string) {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text
}
