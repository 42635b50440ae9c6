import type { Blocker } from '@/lib/api/chief'
import { language } from '@/lib/i18n/language'
import { dated } from '@/lib/i18n/time'
import { count } from '@/lib/i18n/number'
import { phrase, useWords } from '@/lib/i18n/words'
import { at } from './room'
import { blockerWords, words } from './words'

/** Where each kind of blocker is dealt with. */
const PLACES: Readonly<Record<string, (contest: string) => string>> = {
  marks_missing: () => at('progress', 'open'),
  disputes_open: () => at('signs'),
  marks_held: () => at('waiting'),
  problems_open: () => at('waiting'),
  forms_unsigned: () => at('progress', 'unsigned'),
  signature_missing: () => at('signatures'),
  recheck_missing: () => at('recheck'),
  recheck_open: () => at('recheck'),
  recheck_failed: () => at('recheck'),
  appeals_open: () => at('appeals'),
  appeals_time: () => at('appeals'),
  verdicts_undecided: (contest) => `/referee/${encodeURIComponent(contest)}#/waiting`,
  codes_sealed: (contest) => `/panels/${encodeURIComponent(contest)}`,
  design_unconnected: (contest) => `/panels/${encodeURIComponent(contest)}`,
}

export function placeOf({ code }: Blocker, contest: string): string {
  return PLACES[code]?.(contest) ?? at('progress')
}

function isKnown(code: string): code is keyof typeof blockerWords {
  return code in blockerWords
}

/** An office in the reader's language. */
export function officeName(office: unknown): string {
  const code = typeof office === 'string' ? office : ''
  return code in words ? phrase(words, code as 'chief') : code
}

/** Which aspects have fewer judges than the rules want; empty: none. */
export function shortWords(params: Blocker['params']): string {
  const said = params?.[language() === 'zh' ? 'short' : 'short_en']
  return typeof said === 'string' ? said : ''
}

/** What blocks, in words of one sentence. */
export function useBlockerWords(): (blocker: Blocker) => string {
  const say = useWords(blockerWords)
  return ({ code, count: n, params = {} }) => {
    const until = typeof params['until'] === 'number' ? dated(params['until']) : ''
    const values = { n: count(n), until, code }
    const said = say(isKnown(code) ? code : 'unknown', values)
    const short = shortWords(params)
    return short === '' ? said : say('because', { what: said, why: short })
  }
}
