/** What was typed into a field of the submitted form. */
export function typed(event: SubmitEvent, name: string) {
  const value = new FormData(event.currentTarget as HTMLFormElement).get(name)
  return typeof value === 'string' ? value : ''
}
