import { useState } from 'react'
import type { Whole } from '../usePages'

/** Gets every row of a list, also those that are not here yet, and says how many it has. */
export function useWhole<R>(rows: readonly R[], whole: Whole<R> | null | undefined) {
  const [fetched, setFetched] = useState<number | null>(null)
  const get = async (): Promise<readonly R[]> => {
    if (!whole) return rows
    setFetched(rows.length)
    try {
      return await whole(setFetched)
    } finally {
      setFetched(null)
    }
  }
  return { fetched, get }
}
