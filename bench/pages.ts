/** What is measured, and who asks for it in the demo year. */
export const pages = [{ name: 'home', path: '/', as: 'koriyama-ayaka' }]
