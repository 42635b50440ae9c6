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
  const reload = useCallback(() => {
    latest
      .current()
      .then((found) => {
        setData(found)
        setError(null)
      })
      .catch(setError)
  }, [])
  useEffect(() => {
    reload()
    if (every === undefined) return
    const timer = setInterval(reload, every)
    return () => {
      clearInterval(timer)
    }
  }, [reload, every, key])
  return { data, error, reload }
}
