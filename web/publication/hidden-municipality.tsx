import { useTexts } from '../i18n.ts'
import { Notice } from '../ui/notice.tsx'
import { hiddenTexts } from './hidden-texts.ts'

/** Says of a release what stands in place of its municipality's name, and who knows the name all the same. */
export function HiddenMunicipality({ hiddenAs, own }: { hiddenAs: string; own: boolean }) {
  const t = useTexts(hiddenTexts)
  return <Notice title={t.title}>{own ? t.own(hiddenAs) : t.theirs}</Notice>
}
