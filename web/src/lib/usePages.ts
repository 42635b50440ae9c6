import { useCallback, useEffect, useRef, useState } from 'react'

export interface Page<R, C> {
  rows: readonly R[]
  /** Where the following page begins; nothing if this is the last. */
  next: C | null
  total?: number | null
}

export interface Pages<R> {
  rows: readonly R[] | null
  total: number | null
  error: unknown
  /** Fetches the following page, if there is one and none is under way. */
  more: () => void
  reload: () => void
}

interface Kept<R, C> {
  rows: readonly R[]
  next: C | null
  total: number | null
}

/** A long list, page by page; begun anew whenever `key` changes. */
export function usePages<R, C>(read: (after: C | null) => Promise<Page<R, C>>, key: string): Pages<R> {
  const [kept, setKept] = useState<Kept<R, C> | null>(null)
  const [error, setError] = useState<unknown>(null)
  const latest = useRef(read)
  const asked = useRef(0)
  const busy = useRef(false)
  useEffect(() => {
    latest.current = read
  })
  const fetch = useCallback((after: C | null, before: readonly R[], total: number | null) => {
    const mine = ++asked.current
    busy.current = true
    latest
      .current(after)
      .then((page) => {
        if (mine !== asked.current) return
        setKept({ rows: [...before, ...page.rows], next: page.next, total: page.total ?? total })
        setError(null)
      })
      .catch((reason: unknown) => {
        if (mine === asked.current) setError(reason)
      })
      .finally(() => {
        if (mine === asked.current) busy.current = false
      })
  }, [])
  const reload = useCallback(() => {
    fetch(null, [], null)
  }, [fetch])
  useEffect(() => {
    reload()
  }, [reload, key])
  const more = useCallback(() => {
    if (kept?.next != null && !busy.current) fetch(kept.next, kept.rows, kept.total)
  }, [kept, fetch])
  return { rows: kept?.rows ?? null, total: kept?.total ?? null, error, more, reload }
}
