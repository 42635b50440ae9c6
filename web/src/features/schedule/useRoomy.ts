import { useSyncExternalStore } from 'react'

const query = matchMedia('(min-width: 48rem)')

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener)
  return () => {
    query.removeEventListener('change', listener)
  }
}

/** Whether a board of stations and times can be read and dragged on. */
export function useRoomy(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches)
}
