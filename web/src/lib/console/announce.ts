import { useSyncExternalStore } from 'react'

/** A short message for the foot of the page, with a way back where there is one. */
export interface Announcement {
  text: string
  /** Grows with every message, so that the same words can be said again. */
  key: number
  tone: 'done' | 'wrong'
  undo: (() => Promise<unknown>) | null
}

let latest: Announcement | null = null
let count = 0
const listeners = new Set<() => void>()

function put(next: Announcement | null): void {
  latest = next
  listeners.forEach((listener) => {
    listener()
  })
}

/** Says what was done; with `undo`, the message offers to take it back. */
export function announce(text: string, undo?: () => Promise<unknown>): void {
  put({ text, key: ++count, tone: 'done', undo: undo ?? null })
}

/** Says what did not work, where no form stands to show it. */
export function warn(text: string): void {
  put({ text, key: ++count, tone: 'wrong', undo: null })
}

export function hush(): void {
  put(null)
}

export function useAnnouncement(): Announcement | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => latest,
  )
}
