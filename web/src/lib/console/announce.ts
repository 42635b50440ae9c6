import { useSyncExternalStore } from 'react'
import { phrase } from '../i18n/words'
import { keep, undoAct } from './recent'
import { words } from './words'

/** A short message for the foot of the page, with a way back where there is one. */
export interface Announcement {
  text: string
  /** Grows with every message, so that the same words can be said again. */
  key: number
  tone: 'done' | 'wrong'
  undoable: boolean
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

/**
 * Says what was done. With `undo` the message offers to take it back, and the act stays among the
 * recent acts for as long as the page is open. What shows the outcome follows `useTakenBack`.
 */
export function announce(text: string, undo?: () => Promise<unknown>): void {
  const key = ++count
  if (undo) keep(key, text, undo)
  put({ text, key, tone: 'done', undoable: undo !== undefined })
}

/** Says what did not work, where no form stands to show it. */
export function warn(text: string): void {
  put({ text, key: ++count, tone: 'wrong', undoable: false })
}

export function hush(): void {
  put(null)
}

/** Takes a recent act back and says so. */
export async function takeBack(key: number): Promise<void> {
  try {
    const what = await undoAct(key)
    if (what !== null) announce(phrase(words, 'undone', { what }))
  } catch (reason) {
    warn(phrase(words, 'undoFailed', { why: reason instanceof Error ? reason.message : '' }))
  }
}

/** What is being said now. */
export function announced(): Announcement | null {
  return latest
}

export function useAnnouncement(): Announcement | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    announced,
  )
}
