import { useState, type ReactNode } from 'react'
import { Declined, declined } from '@/lib/components/Declined'
import { ErrorNote } from '@/lib/components/Note'
import { confirming, Dismissed } from './confirming'
import { Who } from './Who'

interface Asked {
  types: string[]
  confirmed: () => void
  refused: (error: unknown) => void
}

export interface Acting {
  busy: boolean
  /** Runs something important; whoever it is may be asked to show so first. */
  act: <T>(run: () => Promise<T>, done: (result: T) => void) => void
  /** What went wrong, and the question who it is: to be shown where the act is. */
  shown: ReactNode
}

/** One important act at a time. */
export function useAct(): Acting {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const act: Acting['act'] = (run, done) => {
    setBusy(true)
    setError(null)
    const ask = (types: string[], confirmed: () => void, refused: (reason: unknown) => void) => {
      setAsked({ types, confirmed, refused })
    }
    confirming(ask, run)
      .then(done)
      .catch((reason: unknown) => {
        if (!(reason instanceof Dismissed)) setError(reason)
      })
      .finally(() => {
        setBusy(false)
      })
  }
  const shown = (
    <>
      {error !== null && (declined(error) ? <Declined /> : <ErrorNote error={error} brief />)}
      {asked && (
        <Who
          types={asked.types}
          confirmed={() => {
            setAsked(null)
            asked.confirmed()
          }}
          close={() => {
            setAsked(null)
            asked.refused(new Dismissed())
          }}
        />
      )}
    </>
  )
  return { busy, act, shown }
}
