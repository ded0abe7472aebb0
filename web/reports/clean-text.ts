const controls =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]|[\u{E0000}-\u{E007F}]/gu

/**
 * Takes out what no plan may hold: control characters, bidi marks, tags, halves of characters. Form feeds stay, they tell
 * the reader where a page ends; PowerPoint's line breaks inside a paragraph become spaces, so that line numbers stay.
 */
export function cleanText(text: string) {
  const removed = (text.match(controls)?.length ?? 0) + (text.isWellFormed() ? 0 : 1)
  return {
    text: text
      .replace(controls, '')
      .replace(/\u000B/g, ' ')
      .toWellFormed(),
    removed,
  }
}

/** For text that goes from a source line into an item: page ends, too, have done their work. */
export function cleanLine(text: string) {
  return cleanText(text).text.replace(/\f/g, ' ')
}
