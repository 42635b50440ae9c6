import { useCallback, useEffect, useRef, useState } from 'react'

export interface Page<R, C> {
  rows: readonly R[]
  /** Where the following page begins; nothing if this is the last. */
  next: C | null
  total?: number | null
}

/** Fetches all that is left of a list; `told` hears how many rows there are so far. */
export type Whole<R> = (told: (rows: number) => void) => Promise<readonly R[]>

export interface Pages<R> {
  rows: readonly R[] | null
  total: number | null
  error: unknown
  /** Fetches the following page, if there is one and none is under way. */
  more: () => void
  /** Nothing if everything is here. */
  whole: Whole<R> | null
  reload: () => void
}

interface Kept<R, C> {
  rows: readonly R[]
  next: C | null
  total: number | null
}

type Read<R, C> = (after: C | null, signal: AbortSignal) => Promise<Page<R, C>>

/** A long list, page by page; begun anew whenever `key` changes, and what was asked is dropped. */
export function usePages<R, C>(read: Read<R, C>, key: string): Pages<R> {
  const [kept, setKept] = useState<Kept<R, C> | null>(null)
  const [error, setError] = useState<unknown>(null)
  const latest = useRef(read)
  const asking = useRef<AbortController | null>(null)
  useEffect(() => {
    latest.current = read
  })
  /** Asks for one page; a later question ends it. */
  const follow = useCallback(async (before: Kept<R, C>): Promise<Kept<R, C>> => {
    asking.current?.abort()
    const mine = new AbortController()
    asking.current = mine
    try {
      const page = await latest.current(before.next, mine.signal)
      mine.signal.throwIfAborted()
      const now = { rows: [...before.rows, ...page.rows], next: page.next, total: page.total ?? before.total }
      setKept(now)
      setError(null)
      return now
    } catch (reason) {
      if (!mine.signal.aborted) setError(reason)
      throw reason
    } finally {
      if (asking.current === mine) asking.current = null
    }
  }, [])
  const reload = useCallback(() => {
    follow({ rows: [], next: null, total: null }).catch(() => undefined)
  }, [follow])
  useEffect(() => {
    reload()
  }, [reload, key])
  useEffect(() => () => asking.current?.abort(), [])
  const more = useCallback(() => {
    if (kept?.next != null && !asking.current) follow(kept).catch(() => undefined)
  }, [kept, follow])
  const whole = useCallback<Whole<R>>(
    async (told) => {
      let now = kept
      while (now?.next != null) {
        now = await follow(now)
        told(now.rows.length)
      }
      return now?.rows ?? []
    },
    [kept, follow],
  )
  return {
    rows: kept?.rows ?? null,
    total: kept?.total ?? null,
    error,
    more,
    whole: kept?.next != null ? whole : null,
    reload,
  }
}
