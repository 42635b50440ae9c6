import { useCallback, useEffect, useRef, useState } from 'react'

export interface Loaded<T> {
  data: T | null
  error: unknown
  reload: () => void
}

/** Reads something once, again on `reload`, and every `every` milliseconds if that is given. */
export function useLoaded<T>(read: () => Promise<T>, key: string, every?: number): Loaded<T> {
  const [data, setData] = useState<T | null>(null)
  const [error, setError] = useState<unknown>(null)
  const latest = useRef(read)
  useEffect(() => {
    latest.current = read
  })
  const asked = useRef(0)
  const reload = useCallback(() => {
    const mine = ++asked.current
    latest
      .current()
      .then((found) => {
        if (mine !== asked.current) return
        setData(found)
        setError(null)
      })
      .catch((reason: unknown) => {
        if (mine === asked.current) setError(reason)
      })
  }, [])
  useEffect(() => {
    reload()
    if (every === undefined) return
    const timer = setInterval(() => {
      // Nobody looks at a page in the background.
      if (!document.hidden) reload()
    }, every)
    return () => {
      clearInterval(timer)
    }
  }, [reload, every, key])
  return { data, error, reload }
}
