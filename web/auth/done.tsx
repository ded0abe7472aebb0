import { Notice } from '../ui/notice.tsx'

/** Says that it went well; nothing before. */
export function Done({ children }: { children: string | false | undefined }) {
  if (!children) return null
  return (
    <Notice tone="success" appears>
      <p>{children}</p>
    </Notice>
  )
}
