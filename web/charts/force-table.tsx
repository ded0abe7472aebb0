import type { ForceLine } from '../../worker/charts/force-field.ts'
import { useTexts } from '../i18n.ts'
import { chartTexts } from './texts.ts'

interface Props {
  kind: 'driving' | 'resisting'
  lines: ForceLine[]
  municipalities: [string, string]
}

export function ForceTable({ kind, lines, municipalities }: Props) {
  const t = useTexts(chartTexts)
  return (
    <table class="table">
      <caption class="visually-hidden">{t.kinds[kind]}</caption>
      <thead>
        <tr>
          <th scope="col">{t.sharedIdea}</th>
          {municipalities.flatMap((name, side) => [
            <th key={`${side} force`} scope="col">{`${name}・${t.kinds[kind]}`}</th>,
            <th key={`${side} response`} scope="col">{`${name}・${t.responseHead[kind]}`}</th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ ours, theirs, notions }, at) => (
          <tr key={at}>
            <th scope="row">{ours && theirs ? notions.join('・') || t.same : t.alone}</th>
            {[ours, theirs].flatMap((force, side) => [
              <td key={`${side} force`}>{force?.text ?? '―'}</td>,
              <td key={`${side} response`}>{force?.response || '―'}</td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
