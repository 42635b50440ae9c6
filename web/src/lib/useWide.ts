import { useSyncExternalStore } from 'react'

const query = matchMedia('(min-width: 1366px)')

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener)
  return () => {
    query.removeEventListener('change', listener)
  }
}

/** Whether the window is as wide as an office screen at least. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches)
}
