import figures from '../../db/figures/municipalities.json' with { type: 'json' }
import population from '../../db/figures/population-2020.json' with { type: 'json' }
import projections from '../../db/figures/projections.json' with { type: 'json' }
import similar from '../../db/figures/similar-groups.json' with { type: 'json' }

const inhabitants: Record<string, number> = population
const groups = new Map(similar.rows.map(([code, group]) => [code, group]))
// A statement of D1 has at most 100 KB.
const rowsAStatement = 300

/** For `wrangler d1 execute`, which binds no values: the same rows as `loadMunicipalities`, of our own figures only. */
export function municipalitiesSql() {
  const municipalities = figures.rows
    .filter(([, , , , kind]) => kind !== '都道府県')
    .map(([code, prefecture, name, kana, kind, latitude, longitude]) => {
      const values = [code, prefecture, name, kana, kind, inhabitants[String(code)], latitude, longitude]
      return [...values, groups.get(String(code))]
    })
  return [
    ...upserts('municipalities', ['code'], municipalities, [
      'code',
      'prefecture',
      'name',
      'kana',
      'kind',
      'population',
      'latitude',
      'longitude',
      'similarGroup',
    ]),
    ...upserts('projections', ['code', 'source'], projections.rows, projections.columns),
  ]
}

function upserts(table: string, key: string[], rows: unknown[][], columns: string[]) {
  const updated = columns.filter((column) => !key.includes(column)).map((column) => `${column} = excluded.${column}`)
  return Array.from({ length: Math.ceil(rows.length / rowsAStatement) }, (_, at) => {
    const values = rows.slice(at * rowsAStatement, (at + 1) * rowsAStatement)
    return `insert into ${table} (${columns.join(', ')}) values
${values.map((row) => `(${row.map(literal).join(',')})`).join(',\n')}
on conflict (${key.join(', ')}) do update set ${updated.join(', ')};`
  })
}

function literal(value: unknown) {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'number') return String(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `'${text.replaceAll("'", "''")}'`
}
