import type { Day } from '@/lib/api/schedule'

const KEY = 'leitai.day.key'
const LAST = 'leitai.day.last'
const MOST = 10

/** The keys opened on this device, the newest first: one person may have one in each contest. */
export function keysOfAddress(): string[] {
  const given = location.hash.slice(1)
  const keys = [...new Set([given, ...kept()])].filter(Boolean).slice(0, MOST)
  keep(keys)
  return keys
}

function kept(): string[] {
  try {
    return (localStorage.getItem(KEY) ?? '').split(' ')
  } catch {
    return []
  }
}

function keep(keys: string[]): void {
  try {
    localStorage.setItem(KEY, keys.join(' '))
  } catch {
    // A private window: they stay as long as the page does.
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

/** Drops a key that is not in force any more, and what was seen by it. */
export function forget(key: string): void {
  keep(kept().filter((one) => one !== key))
  try {
    localStorage.removeItem(LAST)
  } catch {
    // Nothing was kept.
  }
}
