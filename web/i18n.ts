import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

export type Language = 'ja' | 'en'

type Text = string | ((...values: never[]) => string)
export interface Texts {
  [key: string]: Text | Texts
}

/** The same keys, and functions of the same parameters. */
type Same<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : Same<T[K]>
}

/** A feature's texts in both languages; a text that one of them lacks does not compile. */
export function defineTexts<const T extends Texts>(ja: T, en: Same<T>): Record<Language, Same<T>> {
  return { ja: ja as unknown as Same<T>, en }
}

export const LanguageContext = createContext<Language>('ja')

export function useTexts<T>(texts: Record<Language, T>): T {
  return texts[useContext(LanguageContext)]
}
