/** Seconds. */
export const codeLife = 15 * 60
export const codeDigits = 8
export const codeTries = 5
