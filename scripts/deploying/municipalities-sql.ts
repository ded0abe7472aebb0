import figures from '../../db/figures/municipalities.json' with { type: 'json' }
import population from '../../db/figures/population-2020.json' with { type: 'json' }

const inhabitants: Record<string, number> = population
// A statement of D1 has at most 100 KB.
const rowsAStatement = 400

/** For `wrangler d1 execute`, which binds no values: the same rows as `loadMunicipalities`, of our own figures only. */
export function municipalitiesSql() {
  const rows = figures.rows
    .filter(([, , , , kind]) => kind !== '都道府県')
    .map(([code, prefecture, name, kana, kind]) => {
      const words = [code, prefecture, name, kana, kind].map((word) => `'${String(word).replaceAll("'", "''")}'`)
      return `(${words.join(',')},${inhabitants[String(code)] ?? 'null'})`
    })
  return Array.from({ length: Math.ceil(rows.length / rowsAStatement) }, (_, at) => {
    const values = rows.slice(at * rowsAStatement, (at + 1) * rowsAStatement).join(',\n')
    return `insert into municipalities (code, prefecture, name, kana, kind, population) values
${values}
on conflict (code) do update set prefecture = excluded.prefecture, name = excluded.name, kana = excluded.kana,
  kind = excluded.kind, population = excluded.population;`
  })
}
