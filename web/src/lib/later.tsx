import { useEffect, useState, type ComponentType } from 'react'
import { Unreachable } from './api/client'
import { ErrorNote, Skeleton } from './components/Note'

/**
 * A part of a page that is fetched when it is first shown. The framework's own way would weigh on
 * every page, as all share its one chunk.
 */
export function later<P extends object>(fetch: () => Promise<{ default: ComponentType<P> }>): ComponentType<P> {
  let kept: { Part: ComponentType<P> } | null = null
  return function Later(props: P) {
    const [found, setFound] = useState(kept)
    const [error, setError] = useState<unknown>(null)
    const [tries, setTries] = useState(0)
    useEffect(() => {
      fetch()
        .then(({ default: Part }) => {
          kept = { Part }
          setFound(kept)
          setError(null)
        })
        .catch((reason: unknown) => {
          setError(new Unreachable(String(reason)))
        })
    }, [tries])
    if (found) return <found.Part {...props} />
    if (error === null) return <Skeleton />
    return (
      <ErrorNote
        error={error}
        brief
        retry={() => {
          setTries(tries + 1)
        }}
      />
    )
  }
}
