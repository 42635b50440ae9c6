import { useEffect, useRef, useSyncExternalStore } from 'react'

/** An act of this visit that can be taken back, until the page is closed. */
export interface RecentAct {
  key: number
  text: string
  /** When it was done, in milliseconds. */
  at: number
  state: 'done' | 'busy' | 'undone'
  undo: () => Promise<unknown>
}

const MOST = 50

let acts: readonly RecentAct[] = []
const listeners = new Set<() => void>()
const followers = new Set<() => void>()

function put(next: readonly RecentAct[]): void {
  acts = next
  listeners.forEach((listener) => {
    listener()
  })
}

function turn(key: number, state: RecentAct['state']): void {
  put(acts.map((one) => (one.key === key ? { ...one, state } : one)))
}

/** Lists an act, the newest first. */
export function keep(key: number, text: string, undo: () => Promise<unknown>): void {
  put([{ key, text, at: Date.now(), state: 'done' as const, undo }, ...acts].slice(0, MOST))
}

/** Takes an act back, once; gives its words, or nothing if there was nothing to take back. */
export async function undoAct(key: number): Promise<string | null> {
  const act = acts.find((one) => one.key === key && one.state === 'done')
  if (!act) return null
  turn(key, 'busy')
  try {
    await act.undo()
  } catch (reason) {
    turn(key, 'done')
    throw reason
  } finally {
    followers.forEach((follower) => {
      follower()
    })
  }
  turn(key, 'undone')
  return act.text
}

export function useRecent(): readonly RecentAct[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => acts,
  )
}

/** Runs `reload` whenever an act was taken back, wherever that was asked for. */
export function useTakenBack(reload: () => void): void {
  const latest = useRef(reload)
  useEffect(() => {
    latest.current = reload
  })
  useEffect(() => {
    const follow = () => {
      latest.current()
    }
    followers.add(follow)
    return () => {
      followers.delete(follow)
    }
  }, [])
}
