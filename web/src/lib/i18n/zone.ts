export interface Local {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

const MILLI = 1000
const said = typeof document === 'undefined' ? null : document.querySelector<HTMLMetaElement>('meta[name="time-zone"]')
/** By whose clocks moments are told: the house's, wherever the reader's device is. */
export const ZONE = said?.content ?? 'Asia/Shanghai'
/** Clocks of a zone; Swedish writes moments as 2026-11-21 08:30:00. */
const clockOf = (timeZone: string) => new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
const own = clockOf(ZONE)

/** An instant in microseconds as 2026-11-21 08:30:00. */
export function written(micros: number, zone?: string): string {
  return (zone ? clockOf(zone) : own).format(micros / MILLI)
}

/** Date and time of an instant in microseconds. */
export function local(micros: number, zone?: string): Local {
  const parts = written(micros, zone).split(/\D+/).map(Number)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
  return { year, month, day, hour, minute, second }
}
