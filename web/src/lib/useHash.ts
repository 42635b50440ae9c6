import { useMemo, useSyncExternalStore } from 'react'

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function subscribe(turned: () => void): () => void {
  addEventListener('hashchange', turned)
  return () => {
    removeEventListener('hashchange', turned)
  }
}

/** Where the address's hash points, part by part: `#/contest/section`. */
export function useHash(): string[] {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return useMemo(() => hash.split('/').slice(1).map(decoded), [hash])
}
