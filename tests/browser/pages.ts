/** Pages that every browser test of pages opens; add yours. */
export const pages: { path: string; heading?: RegExp }[] = [{ path: '/' }]
