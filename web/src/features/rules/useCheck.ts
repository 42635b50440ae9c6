import { useEffect, useState } from 'react'
import type { Problem } from '@/lib/api/client'
import { rules } from '@/lib/api/rules'

const WAIT = 400

export interface Checked {
  /** `null`: not known yet. */
  problems: Problem[] | null
  checking: boolean
  error: unknown
}

interface Answer extends Omit<Checked, 'checking'> {
  /** The text that was checked. */
  text: string | null
}

/** Asks the server what is wrong with `text`, a moment after it was last changed. */
export function useCheck(contest: string, text: string | null): Checked {
  const [answer, setAnswer] = useState<Answer>({ text: null, problems: null, error: null })
  useEffect(() => {
    if (text === null) return
    const gone = new AbortController()
    const timer = setTimeout(() => {
      rules
        .check(contest, text, gone.signal)
        .then(({ problems }) => {
          setAnswer({ text, problems, error: null })
        })
        .catch((error: unknown) => {
          if (!gone.signal.aborted) setAnswer((old) => ({ ...old, text, error }))
        })
    }, WAIT)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [contest, text])
  return { problems: answer.problems, error: answer.error, checking: answer.text !== text }
}
