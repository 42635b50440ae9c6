import { useEffect, useRef, useState } from 'react'

/** Shows how often `value` has changed since it was first seen. */
export function useChanges(value: string | null): number {
  const before = useRef(value)
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    setChanges((n) => n + 1)
  }, [value])
  return changes
}
