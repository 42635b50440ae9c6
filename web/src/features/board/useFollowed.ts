import { useCallback, useState } from 'react'

function key(contest: string): string {
  return `leitai.follow.${contest}`
}

function remembered(contest: string): string | null {
  try {
    return localStorage.getItem(key(contest))
  } catch {
    return null
  }
}

/** The one entry a spectator follows, kept on this device only. */
export function useFollowed(contest: string): [string | null, (entry: string | null) => void] {
  const [followed, setFollowed] = useState(() => remembered(contest))
  const follow = useCallback(
    (entry: string | null) => {
      setFollowed(entry)
      try {
        if (entry) localStorage.setItem(key(contest), entry)
        else localStorage.removeItem(key(contest))
      } catch {
        // A private window: it lasts as long as the page.
      }
    },
    [contest],
  )
  return [followed, follow]
}
