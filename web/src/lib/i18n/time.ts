import { language } from './language'
import { local, ZONE } from './zone'

const two = (value: number) => String(value).padStart(2, '0')

/** Clock time of an instant in microseconds: 14:05:32. */
export function clock(micros: number): string {
  const at = local(micros)
  return `${two(at.hour)}:${two(at.minute)}:${two(at.second)}`
}

/** 08:30. */
export function hhmm(micros: number): string {
  return clock(micros).slice(0, 5)
}

/** 2026-11-21. */
export function dayKey(micros: number): string {
  const at = local(micros)
  return `${at.year}-${two(at.month)}-${two(at.day)}`
}

/** 2026年11月21日 14:05. */
export function dated(micros: number): string {
  const at = local(micros)
  if (language() === 'zh') return `${at.year}年${at.month}月${at.day}日 ${hhmm(micros)}`
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONE } as const
  return `${new Date(micros / 1000).toLocaleDateString('en-GB', options)}, ${hhmm(micros)}`
}

/** The clock of today, the full date of any other day. */
export function stamp(micros: number, now: number = Date.now()): string {
  return dayKey(micros) === dayKey(now * 1000) ? clock(micros) : dated(micros)
}

/** Time on an attempt's clock, from seconds: 03:24.5, or 1:03:24.5. */
export function lapse(seconds: number, places = 1): string {
  const steps = Math.round(Math.max(0, seconds) * 10 ** places)
  const whole = Math.floor(steps / 10 ** places)
  const part = places > 0 ? `.${String(steps % 10 ** places).padStart(places, '0')}` : ''
  const hours = Math.floor(whole / 3600)
  const minutes = two(Math.floor(whole / 60) % 60)
  return `${hours > 0 ? `${hours}:` : ''}${minutes}:${two(whole % 60)}${part}`
}
