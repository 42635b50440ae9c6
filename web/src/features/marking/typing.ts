import { compare, decimal, minus, multiple, plain, plus } from '@/lib/marks/decimal'

/** What a number may be; `max` or `step` null: open. */
export interface Bounds {
  min: string
  max: string | null
  step: string | null
}

export type Fault = 'empty' | 'number' | 'low' | 'high' | 'step'

const LONGEST = 9
const FEW = 13

/** The text after a key: a digit, `.`, `-`, `back` or `clear`. Keys that make no sense do nothing. */
export function typed(text: string, key: string, bounds: Bounds): string {
  if (key === 'clear') return ''
  if (key === 'back') return text.slice(0, -1)
  if (key === '-') return negative(bounds) && text === '' ? '-' : text
  if (key === '.') {
    if (!fractional(bounds) || text.includes('.')) return text
    return /\d$/.test(text) ? `${text}.` : `${text}0.`
  }
  if (!/^\d$/.test(key) || text.length >= LONGEST) return text
  return /^-?0$/.test(text) ? text.slice(0, -1) + key : text + key
}

const ENDLESS = /^-?9{9,}$/

/** Whether a limit is none: the API writes an open range with nothing but nines. */
export function unbounded(limit: string | null): limit is null {
  return limit === null || ENDLESS.test(limit)
}

export function fractional({ step, min }: Bounds): boolean {
  return step === null || /\.\d*[1-9]/.test(step) || /\.\d*[1-9]/.test(min)
}

export function negative({ min }: Bounds): boolean {
  return min.startsWith('-')
}

/** The value of what was typed, in the API's form, or what is wrong with it. */
export function checked(text: string, bounds: Bounds): { value: string } | { fault: Fault } {
  if (text === '' || text === '-') return { fault: 'empty' }
  const value = decimal(text)
  const low = decimal(bounds.min)
  if (!value || !low) return { fault: 'number' }
  if (compare(value, low) < 0) return { fault: 'low' }
  const high = bounds.max === null ? null : decimal(bounds.max)
  if (high && compare(value, high) > 0) return { fault: 'high' }
  const step = bounds.step === null ? null : decimal(bounds.step)
  if (step && !multiple(minus(value, low), step)) return { fault: 'step' }
  return { value: plain(value) }
}

/** All allowed values, when they are few enough to have a key each; else `null`. */
export function choices({ min, max, step }: Bounds): string[] | null {
  const low = decimal(min)
  const high = max === null ? null : decimal(max)
  const by = step === null ? null : decimal(step)
  if (!low || !high || !by || by.units <= 0n) return null
  const found: string[] = []
  for (let value = low; compare(value, high) <= 0; value = plus(value, by)) {
    if (found.length === FEW) return null
    found.push(plain(value))
  }
  return found
}
