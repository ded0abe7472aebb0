import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { classNames } from './class-names.ts'

interface PageProps {
  /** `wide` is for texts that lie beside each other, `narrow` for a single form. */
  width?: 'wide' | 'narrow'
  /** Paper other than A4 upright. */
  paper?: 'a4-landscape' | 'a3-landscape'
  children: ComponentChildren
}

/** The inside of a page's main element. */
export function Page({ width, paper, children }: PageProps) {
  return <div class={classNames('page', width && `page-${width}`, paper && `print-${paper}`)}>{children}</div>
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
