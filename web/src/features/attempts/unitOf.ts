import type { AttemptDetail, Verdict } from '@/lib/api/attempts'
import { namedBy } from './layout'

/** Words that make another unit of a channel's own. */
const OTHER = /\brate\(|\s[*/]\s/

/** The unit of a rule's margins: that of the channels it compares, if they share one. */
export function marginUnit({ text }: Pick<Verdict, 'text'>, { channels }: Pick<AttemptDetail, 'channels'>): string {
  if (OTHER.test(text)) return ''
  const numbers = namedBy(text, channels).filter(({ type }) => type === 'number')
  const units = new Set(numbers.map(({ unit }) => unit ?? ''))
  return units.size === 1 ? ([...units][0] ?? '') : ''
}

/** A number with its unit behind it. */
export function measured(value: string, unit: string | null): string {
  return unit ? `${value} ${unit}` : value
}
