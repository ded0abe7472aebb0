import type { D1Database, DurableObjectNamespace, Fetcher } from '@cloudflare/workers-types'
import type { ExchangeDb } from '../db/exchange/database.ts'
import type { VaultDb } from '../db/vault/database.ts'
import type { Language } from '../web/i18n.ts'
import type { Viewer } from './auth/viewer.ts'
import type { Once } from './http/once.ts'
import type { CheckNames } from './names/name-check.ts'

export interface Bindings {
  EXCHANGE: D1Database
  ASSETS: Fetcher
  /** A room for each team: who looks at its remarks now, and that something changed. */
  LIVE: DurableObjectNamespace
  /** Workers AI: with it comparisons also weigh what a language model makes of the items. */
  AI?: { run(model: string, input: { text: string[]; truncate_inputs: boolean }): Promise<unknown> }
  /** Signs cookies; a secret in production. */
  AUTH_SECRET: string
  /** The one hostname, as in https://plans.example.jp; links and the origin check use it, never the Host header. */
  ORIGIN: string
  /** Sender's address of all mail. */
  MAIL_FROM?: string
  MAIL?: { send(message: { from: string; to: string; subject: string; text: string }): Promise<unknown> }
}

/** Only plans, reports and deidentification may read raw text: no other feature's context holds this binding. */
export interface VaultBindings extends Bindings {
  VAULT: D1Database
}

/** Made by the entry for every feature: names are checked wherever somebody writes to others. */
interface Made {
  checkNames: CheckNames
}

interface Variables {
  /** On the primary: what decides permission, approval or withdrawal is read here. */
  db: ExchangeDb
  /** May be a replica: for everything else. */
  replica: ExchangeDb
  /** Undefined where nobody is signed in. */
  visitor: Viewer | undefined
  language: Language
  once: Once
}

export interface Env {
  Bindings: Bindings & Made
  Variables: Variables
}

/** Behind `signedIn`: somebody is there. */
export interface SignedInEnv extends Env {
  Variables: Variables & { viewer: Viewer }
}

export interface VaultEnv {
  Bindings: VaultBindings & Made
  Variables: Variables & { viewer: Viewer; vault: VaultDb }
}
