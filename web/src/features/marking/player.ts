/** Something that runs in time: a video, or the replay of an attempt. */
export interface Player {
  toggle: () => void
  /** Seconds forward, or back if negative. */
  skip: (by: number) => void
  seek: (to: number) => void
  at: () => number
}

export interface NotingPlayer extends Player {
  /** Notes the moment it is at. */
  note: () => void
}

/** How far one key skips, seconds. */
export const SKIP = 5
export const RATES = [1, 1.5, 2] as const

const AT = 'leitai.at.'
const MOMENTS = 'leitai.moments.'
const WATCHED = 'leitai.watched'
const MOST = 50

function read<T>(key: string, fallback: T): T {
  try {
    const found = localStorage.getItem(key)
    return found === null ? fallback : (JSON.parse(found) as T)
  } catch {
    return fallback
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Without storage the place is kept as long as the page lives.
  }
}

/** Where this judge stopped watching, seconds. */
export function placeIn(url: string): number {
  return read(AT + url, 0)
}

export function keepPlace(url: string, at: number): void {
  write(AT + url, Math.round(at * 10) / 10)
}

export function momentsIn(url: string): number[] {
  return read<number[]>(MOMENTS + url, [])
}

/** With one more moment, in order; the same tenth of a second once. */
export function withMoment(moments: readonly number[], at: number): number[] {
  const rounded = Math.round(at * 10) / 10
  return [...new Set([...moments, rounded])].sort((a, b) => a - b).slice(0, MOST)
}

export function keepMoments(url: string, moments: readonly number[]): void {
  write(MOMENTS + url, moments)
}

/** Whether this judge last had the work in view; `null`: has not said. */
export function watched(): boolean | null {
  return read<boolean | null>(WATCHED, null)
}

export function keepWatched(on: boolean): void {
  write(WATCHED, on)
}
