/** Joins the class names that apply; none leave no attribute. */
export function classNames(...names: (string | false | undefined)[]) {
  return names.filter(Boolean).join(' ') || undefined
}
