import { useCallback, useState } from 'react'

/** Which rows are chosen, by key. A range goes from the row last chosen. */
export function useChoice(keys: readonly string[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [anchor, setAnchor] = useState(-1)
  const toggle = useCallback(
    (place: number, range = false) => {
      const key = keys[place]
      if (key === undefined) return
      setMarked((old) => {
        const next = new Set(old)
        if (range && anchor >= 0) {
          const [low, high] = anchor < place ? [anchor, place] : [place, anchor]
          for (const one of keys.slice(low, high + 1)) next.add(one)
        } else if (!next.delete(key)) next.add(key)
        return next
      })
      setAnchor(place)
    },
    [keys, anchor],
  )
  const choose = useCallback((wanted: readonly string[]) => {
    setMarked(new Set(wanted))
  }, [])
  const clear = useCallback(() => {
    setMarked(new Set())
  }, [])
  return { marked, toggle, choose, clear }
}
