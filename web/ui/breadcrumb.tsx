interface Props {
  label: string
  /** From the top down; the last is this page and has no address. */
  trail: { label: string; href?: string }[]
}

export function Breadcrumb({ label, trail }: Props) {
  return (
    <nav class="breadcrumb" aria-label={label}>
      <ol>
        {trail.map((step) => (
          <li key={step.label}>
            {step.href ? <a href={step.href}>{step.label}</a> : <span aria-current="page">{step.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
