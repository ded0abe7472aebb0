import type { ForceLine } from '../../worker/charts/force-field.ts'
import { useTexts } from '../i18n.ts'
import { chartTexts } from './texts.ts'

interface Props {
  kind: 'driving' | 'resisting'
  lines: ForceLine[]
  municipalities: string[]
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
        {lines.map((line, at) => (
          <tr key={at}>
            <th scope="row">
              <Kinship line={line} />
            </th>
            {line.forces.flatMap((force, side) => [
              <td key={`${side} force`}>{force?.text ?? '―'}</td>,
              <td key={`${side} response`}>{force?.response || '―'}</td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Kinship({ line: { forces, shared } }: { line: ForceLine }) {
  const t = useTexts(chartTexts)
  const tied = shared.filter((notions) => notions !== null)
  if (tied.length > 0) return <>{[...new Set(tied.flat())].join('・') || t.same}</>
  return <>{forces.filter(Boolean).length > 1 ? t.apart : t.alone}</>
}
