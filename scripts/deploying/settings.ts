/** What still has to be filled in before the first deployment, a sentence each. */
export function findUnset(toml: string) {
  return [
    ...(/^database_id\s*=\s*"0{8}-/m.test(toml)
      ? [
          'wrangler.toml: put the ids of both databases; `wrangler d1 create vault` and `wrangler d1 create exchange` print them.',
        ]
      : []),
    ...(/^(ORIGIN|routes)\s*=.*example\.jp/m.test(toml)
      ? ['wrangler.toml: put your own hostname in ORIGIN and in routes.']
      : []),
    ...(/^MAIL_FROM\s*=.*example\.jp/m.test(toml)
      ? ["wrangler.toml: put the sender's address of your own domain in MAIL_FROM."]
      : []),
  ]
}
