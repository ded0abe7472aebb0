import { sql } from 'drizzle-orm'
import type { ExchangeDb } from '../exchange/database.ts'
import figures from '../figures/municipalities.json' with { type: 'json' }
import population from '../figures/population-2020.json' with { type: 'json' }
import projections from '../figures/projections.json' with { type: 'json' }
import similar from '../figures/similar-groups.json' with { type: 'json' }

const groups = Object.fromEntries(similar.rows.map(([code, group]) => [code, group]))

/** All 1,741 of them, prefectures left out, with their official figures; run again it brings names and figures up to date. */
export async function loadMunicipalities(exchange: ExchangeDb) {
  await exchange.run(sql`
      insert into municipalities (code, prefecture, name, kana, kind, population, latitude, longitude, similarGroup)
      select value->>0, value->>1, value->>2, value->>3, value->>4, ${JSON.stringify(population)} ->> (value->>0),
        value->>5, value->>6, ${JSON.stringify(groups)} ->> (value->>0)
      from json_each(${JSON.stringify(figures.rows)})
      where value->>4 <> '都道府県'
      on conflict (code) do update set prefecture = excluded.prefecture, name = excluded.name, kana = excluded.kana,
        kind = excluded.kind, population = excluded.population, latitude = excluded.latitude,
        longitude = excluded.longitude, similarGroup = excluded.similarGroup`)
  await exchange.run(sql`
      insert into projections (code, source, years, total, under15, working, elderly)
      select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6
      from json_each(${JSON.stringify(projections.rows)})
      where true
      on conflict (code, source) do update set years = excluded.years, total = excluded.total,
        under15 = excluded.under15, working = excluded.working, elderly = excluded.elderly`)
}
