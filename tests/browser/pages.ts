/** Pages that tests/browser/every-page.browser.test.ts opens in the demo year; `as` is one of its people. Add yours. */
export const pages: { path: string; as?: string }[] = [{ path: '/' }, { path: '/', as: 'koriyama-ayaka' }]
