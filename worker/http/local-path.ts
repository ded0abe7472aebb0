/** Where to go back to: a path of this site and never another site, whatever was sent. */
export function localPath(value: unknown) {
  return typeof value === 'string' && /^\/(?![/\\])[\w/?=&%.~-]*$/.test(value) ? value : '/'
}
