import { local, type Local } from './zone'

const MILLI = 1000

/** The instant, in microseconds, at which clocks show this. */
export function instant(at: Omit<Local, 'second'>, zone?: string): number {
  const wanted = Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute) * MILLI
  const ahead = (micros: number) => {
    const { year, month, day, hour, minute } = local(micros, zone)
    return Date.UTC(year, month - 1, day, hour, minute) * MILLI - Math.floor(micros / 60e6) * 60e6
  }
  const guess = wanted - ahead(wanted)
  return wanted - ahead(guess)
}
