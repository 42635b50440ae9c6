import { useMemo } from 'react'

/** The same object as long as it says the same, so that what depends on it is not drawn again. */
export function useSteady<T>(value: T): T {
  const text = JSON.stringify(value)
  return useMemo(() => JSON.parse(text) as T, [text])
}
