import { useEffect, useState } from 'react'

const PAUSE = 200

/** What was typed, once the typing pauses. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
    }
  }, [value])
  return settled
}
