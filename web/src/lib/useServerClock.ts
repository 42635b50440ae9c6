import { useEffect, useState } from 'react'
import { call } from './api/client'

const SAMPLES = 3
const AGAIN = 5 * 60_000

interface Reading {
  /** Server's clock less this device's, milliseconds. */
  offset: number
  /** How long the answer took; the offset is off by half of it at most. */
  took: number
}

async function sample(): Promise<Reading> {
  const sent = performance.now()
  const { at } = await call<{ at: number }>('/api/clock')
  const took = performance.now() - sent
  return { offset: at / 1000 + took / 2 - Date.now(), took }
}

/** The best of a few readings, one after the other. */
async function measure(): Promise<number> {
  const readings: Reading[] = []
  for (let n = 0; n < SAMPLES; n += 1) readings.push(await sample())
  return readings.reduce((best, one) => (one.took < best.took ? one : best)).offset
}

/** The server's clock, microseconds, several times a second; `null` until it is known. */
export function useServerClock(tick = 200): number | null {
  const [offset, setOffset] = useState<number | null>(null)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    let gone = false
    const read = () => {
      measure()
        .then((found) => {
          if (!gone) setOffset(found)
        })
        .catch(() => {
          // Without an answer the clock known so far goes on.
          if (!gone) setTimeout(read, 3000)
        })
    }
    read()
    const renew = setInterval(read, AGAIN)
    const beat = setInterval(() => {
      setNow(Date.now())
    }, tick)
    return () => {
      gone = true
      clearInterval(renew)
      clearInterval(beat)
    }
  }, [tick])
  return offset === null ? null : (now + offset) * 1000
}
