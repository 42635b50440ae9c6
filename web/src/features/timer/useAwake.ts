import { useEffect } from 'react'

/** Keeps the screen on while the page is looked at, where the browser can. */
export function useAwake(): void {
  useEffect(() => {
    let lock: { release: () => Promise<void> } | null = null
    let gone = false
    const hold = () => {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return
      navigator.wakeLock
        .request('screen')
        .then((found) => {
          if (gone) void found.release()
          else lock = found
        })
        .catch(() => {
          // Refused on low battery: the screen then goes dark as its owner has set it.
        })
    }
    hold()
    document.addEventListener('visibilitychange', hold)
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', hold)
      void lock?.release()
    }
  }, [])
}
