import type { Channel } from '@/lib/api/attempts'

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)\s*([^\s\d<>=!()+*,.\-]*)`
/** What follows is no arithmetic, and the number ends here. */
const END = String.raw`(?![\d.]|\s*[-+*/])`

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function found(text: string, pattern: string): RegExpMatchArray[] {
  return [...text.matchAll(new RegExp(pattern, 'g'))]
}

/** A word that is no unit: what follows a bare number in a formula. */
const WORDS = new Set(['and', 'or', 'implies', 'since', 'until', 'within', 'while', ''])

/**
 * The values a rule compares a channel with, in the channel's own unit, for lines on its chart.
 *
 * Read from the rule as written: `x < 5`, `5 <= x`, `abs(x) < 5`, `abs(x - 412.5) <= 0.5`,
 * `stays(x, 1..2)`. What is written in another unit, or computed, is left out.
 */
export function limitsOf(text: string, channel: Pick<Channel, 'id' | 'unit'>): number[] {
  const id = `(?<![A-Za-z0-9_])${escaped(channel.id)}(?![A-Za-z0-9_])`
  const compared = '[<>=!]=?\\s*'
  const own = (unit: string | undefined) => WORDS.has(unit ?? '') || unit === channel.unit
  const limits: number[] = []
  const add = (...values: number[]) => limits.push(...values)
  for (const [, value, unit] of found(text, `${id}\\s*${compared}${NUMBER}${END}`)) {
    if (own(unit)) add(Number(value))
  }
  for (const [, value, unit] of found(text, `${NUMBER}\\s*${compared}${id}`)) {
    if (own(unit)) add(Number(value))
  }
  for (const [, value, unit] of found(text, `abs\\(\\s*${id}\\s*\\)\\s*${compared}${NUMBER}`)) {
    if (own(unit)) add(-Number(value), Number(value))
  }
  const band = `abs\\(\\s*${id}\\s*([-+])\\s*${NUMBER}\\s*\\)\\s*${compared}${NUMBER}`
  for (const [, sign, middle, unit, half, halfUnit] of found(text, band)) {
    if (!own(unit) || !own(halfUnit)) continue
    const about = (sign === '-' ? 1 : -1) * Number(middle)
    add(about - Number(half), about + Number(half))
  }
  const corridor = `stays\\(\\s*${id}\\s*,\\s*(-?\\d+(?:\\.\\d+)?)\\s*\\.\\.\\s*${NUMBER}`
  for (const [, low, high, unit] of found(text, corridor)) {
    if (own(unit)) add(Number(low), Number(high))
  }
  return [...new Set(limits)].sort((a, b) => a - b)
}
