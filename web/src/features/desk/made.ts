import { useSyncExternalStore } from 'react'
import type { JudgeRecord } from '@/lib/api/desk'

/** Links made since this page was opened, by contest; they cannot be read again. */
const made = new Map<string, readonly JudgeRecord[]>()
const listeners = new Set<() => void>()
const NONE: readonly JudgeRecord[] = []

export function keepLinks(contest: string, fresh: readonly JudgeRecord[]): void {
  const old = made.get(contest) ?? NONE
  const kept = old.filter((one) => fresh.every((other) => other.judge !== one.judge))
  made.set(contest, [...fresh, ...kept])
  listeners.forEach((listener) => {
    listener()
  })
}

export function useLinks(contest: string): readonly JudgeRecord[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => made.get(contest) ?? NONE,
  )
}
