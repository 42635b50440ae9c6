import { language } from './language'
import { local, written, ZONE } from './zone'

/** Clock time of an instant in microseconds: 14:05:32. */
export function clock(micros: number): string {
  return written(micros).slice(11)
}

/** 08:30. */
export function hhmm(micros: number): string {
  return written(micros).slice(11, 16)
}

/** 2026-11-21. */
export function dayKey(micros: number): string {
  return written(micros).slice(0, 10)
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
