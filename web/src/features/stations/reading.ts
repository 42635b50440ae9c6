import type { LiveChannel } from '@/lib/api/stations'
import { places } from '@/lib/charts/spark'
import { number } from '@/lib/i18n/number'

export interface Spoken {
  yes: string
  no: string
}

/** A channel's newest value as people read it; a dash where nothing is valid. */
export function reading(
  { type, values, value, valid, spark }: LiveChannel,
  { yes, no }: Spoken,
): string {
  if (!valid || value === null) return '–'
  if (type === 'bool') return value === 0 ? no : yes
  if (type === 'code') return values[value] ?? String(value)
  const known = spark.filter((one) => one !== null)
  const most = Math.max(Math.abs(value), ...known.map(Math.abs))
  const whole = Number.isInteger(value) && known.every(Number.isInteger)
  const text = value.toFixed(whole ? 0 : places(-most, most))
  return number(Number(text) === 0 ? text.replace('-', '') : text)
}
