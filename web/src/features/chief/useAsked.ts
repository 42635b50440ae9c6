import { useState } from 'react'

/** A state that begins anew whenever the address asks for something else. */
export function useAsked<T>(initial: T, asked: string | undefined): [T, (value: T) => void] {
  const [value, setValue] = useState(initial)
  const [before, setBefore] = useState(asked)
  if (asked !== before) {
    setBefore(asked)
    setValue(initial)
  }
  return [value, setValue]
}
