import { language } from './language'

const two = (value: number) => String(value).padStart(2, '0')

/** Clock time of an instant in microseconds: 14:05:32. */
export function clock(micros: number): string {
  const at = new Date(micros / 1000)
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

/** 2026年11月21日 14:05. */
export function dated(micros: number): string {
  const at = new Date(micros / 1000)
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  if (language() === 'zh') {
    return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${time}`
  }
  const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  return `${day}, ${time}`
}

/** The clock of today, the full date of any other day. */
export function stamp(micros: number, now: number = Date.now()): string {
  const same = new Date(micros / 1000).toDateString() === new Date(now).toDateString()
  return same ? clock(micros) : dated(micros)
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
