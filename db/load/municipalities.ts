import { sql } from 'drizzle-orm'
import type { ExchangeDb } from '../exchange/database.ts'
import figures from '../figures/municipalities.json' with { type: 'json' }
import population from '../figures/population-2020.json' with { type: 'json' }

/** All 1,741 of them, prefectures left out, with the population of 2020; run again it brings names and figures up to date. */
export function loadMunicipalities(exchange: ExchangeDb) {
  return exchange.run(sql`
    insert into municipalities (code, prefecture, name, kana, kind, population)
    select value->>0, value->>1, value->>2, value->>3, value->>4, ${JSON.stringify(population)} ->> (value->>0)
    from json_each(${JSON.stringify(figures.rows)})
    where value->>4 <> '都道府県'
    on conflict (code) do update set prefecture = excluded.prefecture, name = excluded.name, kana = excluded.kana,
      kind = excluded.kind, population = excluded.population`)
}
