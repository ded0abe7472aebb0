/** More than any office in the country has. */
export const most = 400_000

/** 14, １４人, 1,234名 or －, which stands for none; undefined where it is no number of people. */
export function readCount(typed: string): number | undefined {
  const text = typed.normalize('NFKC').replaceAll(/\s/gu, '')
  if (/^[-ー―‐–—−]$/u.test(text)) return 0
  const [, digits] = /^(\d{1,7}|\d{1,3}(?:,\d{3})+)(?:人|名)?$/u.exec(text) ?? []
  const count = digits === undefined ? Number.NaN : Number(digits.replaceAll(',', ''))
  return count <= most ? count : undefined
}
