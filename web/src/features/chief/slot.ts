import { useEffect, useState } from 'react'
import type { ChiefBoard, ChiefRow } from '@/lib/api/chief'

const TICK = 200
const MICROS = 1000

/** The server's clock now, from the last picture's and this device's own. */
export function useServerClock(clock: number): number {
  const [now, setNow] = useState(clock)
  useEffect(() => {
    const here = Date.now()
    const timer = setInterval(() => {
      setNow(clock + Math.max(0, Date.now() - here) * MICROS)
    }, TICK)
    return () => {
      clearInterval(timer)
    }
  }, [clock])
  return Math.max(now, clock)
}

/** Seconds on stage, and what is left of the time (negative: over); `null` without a limit. */
export interface Timing {
  gone: number
  left: number | null
}

export function timing(start: number, now: number, length: number | null): Timing {
  const gone = Math.max(0, now - start) / 1e6
  return { gone, left: length === null ? null : length / 1e6 - gone }
}

/** mm:ss without a sign; what is left is rounded up, what is over and gone down. */
export function minutes(seconds: number, up = false): string {
  const whole = up ? Math.ceil(Math.abs(seconds)) : Math.floor(Math.abs(seconds))
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

/** Who is on stage. */
export function onStage(rows: ChiefBoard['rows']): ChiefRow | null {
  return Object.values(rows).find(({ slot }) => slot !== null) ?? null
}

/** The first entry, in order, of which no form has been begun. */
export function upNext(rows: readonly ChiefRow[]): ChiefRow | null {
  const fresh = (row: ChiefRow) =>
    row.slot === null && Object.values(row.forms).every((sign) => sign === 'n' || sign === 'r')
  return rows.find(fresh) ?? null
}
