import { useEffect, useState } from 'react'

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function read(): string[] {
  return location.hash.split('/').slice(1).map(decoded)
}

/** Where the address's hash points, part by part: `#/contest/section`. */
export function useHash(): string[] {
  const [parts, setParts] = useState(read)
  useEffect(() => {
    const turned = () => {
      setParts(read())
    }
    addEventListener('hashchange', turned)
    return () => {
      removeEventListener('hashchange', turned)
    }
  }, [])
  return parts
}
