import type { Day } from '@/lib/api/schedule'

const KEY = 'leitai.day.key'
const LAST = 'leitai.day.last'

/** The key of the address, kept so that the page can be opened again without it. */
export function keyOfAddress(): string {
  const given = location.hash.slice(1)
  try {
    if (given !== '') localStorage.setItem(KEY, given)
    return given === '' ? (localStorage.getItem(KEY) ?? '') : given
  } catch {
    return given
  }
}

/** Keeps the day for when there is no network. */
export function remember(day: Day): void {
  try {
    localStorage.setItem(LAST, JSON.stringify(day))
  } catch {
    // A private window: only what is on the screen stays.
  }
}

export function remembered(): Day | null {
  try {
    return JSON.parse(localStorage.getItem(LAST) ?? 'null') as Day | null
  } catch {
    return null
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY)
    localStorage.removeItem(LAST)
  } catch {
    // Nothing was kept.
  }
}
