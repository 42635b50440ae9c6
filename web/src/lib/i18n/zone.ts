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
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const two = '2-digit'
  const made = new Intl.DateTimeFormat('en', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: two, day: two, hour: two, minute: two, second: two,
  })
  clocks.set(zone, made)
  return made
}

/** Date and time of an instant in microseconds. */
export function local(micros: number, zone: string = ZONE): Local {
  const found = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
  for (const { type, value } of clockOf(zone).formatToParts(micros / MILLI)) {
    if (type in found) found[type as keyof Local] = Number(value)
  }
  return found
}

/** The instant, in microseconds, at which clocks show this. */
export function instant(at: Omit<Local, 'second'>, zone: string = ZONE): number {
  const wanted = Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute) * MILLI
  const ahead = (micros: number) => {
    const { year, month, day, hour, minute } = local(micros, zone)
    return Date.UTC(year, month - 1, day, hour, minute) * MILLI - Math.floor(micros / 60e6) * 60e6
  }
  const guess = wanted - ahead(wanted)
  return wanted - ahead(guess)
}
