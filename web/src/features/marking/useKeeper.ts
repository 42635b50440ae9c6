import { useEffect, useState } from 'react'
import { openDatabase, type Keeper } from './database'
import { memory } from './memory'

export interface Kept {
  keeper: Keeper
  /** False: the browser allows no database. */
  durable: boolean
}

/** This device's storage, once it is open. */
export function useKeeper(): Kept | null {
  const [kept, setKept] = useState<Kept | null>(null)
  useEffect(() => {
    let gone = false
    openDatabase()
      .then((keeper) => ({ keeper, durable: true }))
      .catch(() => ({ keeper: memory(), durable: false }))
      .then((found) => {
        if (!gone) setKept(found)
      })
    return () => {
      gone = true
    }
  }, [])
  return kept
}
