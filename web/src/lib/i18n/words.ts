import { useCallback } from 'react'
import { language, useLanguage } from './language'

/** `key: [中文, English]`; `{name}` is filled from the values given. */
export type Lexicon = Readonly<Record<string, readonly [zh: string, en: string]>>
export type Values = Readonly<Record<string, string | number>>
export type Say<L extends Lexicon> = (key: keyof L & string, values?: Values) => string

export function phrase<L extends Lexicon>(
  lexicon: L,
  key: keyof L & string,
  values: Values = {},
): string {
  const pair = lexicon[key]
  const text = pair ? pair[language() === 'zh' ? 0 : 1] : key
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Speaks a feature's words; the component shows itself anew when the language is changed. */
export function useWords<L extends Lexicon>(lexicon: L): Say<L> {
  const spoken = useLanguage()
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a new one when the language is changed
  return useCallback<Say<L>>((key, values) => phrase(lexicon, key, values), [lexicon, spoken])
}
