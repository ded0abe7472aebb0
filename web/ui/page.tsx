import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { classNames } from './class-names.ts'

/** The inside of a page's main element. `wide` is for pages that lay texts beside each other, `narrow` for a single form. */
export function Page({ width, children }: { width?: 'wide' | 'narrow'; children: ComponentChildren }) {
  return <div class={classNames('page', width && `page-${width}`)}>{children}</div>
}

interface TitleProps {
  title: ComponentChildren
  lead?: ComponentChildren
  /** Badges and facts under the title. */
  meta?: ComponentChildren
  /** What can be done here, the main thing first. */
  actions?: ComponentChildren
}

export function PageTitle({ title, lead, meta, actions }: TitleProps) {
  return (
    <div class="page-title">
      <div>
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {meta && <div class="row small">{meta}</div>}
      </div>
      {actions && <div class="row">{actions}</div>}
    </div>
  )
}

/** A part of a page with its own heading. */
export function Section({
  title,
  aside,
  id,
  children,
}: {
  title: ComponentChildren
  aside?: ComponentChildren
  id?: string
  children: ComponentChildren
}) {
  const titleId = useId()
  return (
    <section class="section" id={id} aria-labelledby={titleId}>
      <div class="section-head">
        <h2 id={titleId}>{title}</h2>
        {aside && <div class="row">{aside}</div>}
      </div>
      {children}
    </section>
  )
}

export function PageFooter({ children }: { children: ComponentChildren }) {
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">{children}</div>
    </footer>
  )
}
