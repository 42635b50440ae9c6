import type { LiveChannel } from '@/lib/api/stations'
import { places } from '@/lib/charts/spark'
import { number } from '@/lib/i18n/number'

export interface Spoken {
  yes: string
  no: string
}

/** A channel's newest value as people read it; a dash where nothing is valid. */
export function reading({ value, valid, spark }: LiveChannel, { yes, no }: Spoken): string {
  if (!valid || value === null) return '–'
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'string') return value
  const known = spark.filter((one) => one !== null)
  const most = Math.max(Math.abs(value), ...known.map(Math.abs))
  return number(value.toFixed(places(-most, most)))
}
