import { useEffect, useState } from 'react'
import { awards, type IssueJob } from '@/lib/api/awards'
import { announce } from '@/lib/console/announce'
import { phrase } from '@/lib/i18n/words'
import { words } from './words'

const PAUSE = 400

/** Begins to issue certificates and watches until it is done. */
export function useIssuing(contest: string, done: () => void) {
  const [job, setJob] = useState<IssueJob | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    if (job?.state !== 'running') return
    const timer = setTimeout(() => {
      awards
        .job(contest, job.job)
        .then((next) => {
          setJob(next)
          if (next.state === 'done') {
            announce(phrase(words, 'issued', { n: next.new }))
            done()
          }
          if (next.state === 'failed') setError(new Error(String(next.fault?.['zh'] ?? '')))
        })
        // The job goes on without us; it is asked for again.
        .catch(() => {
          setJob({ ...job })
        })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
    }
    // `done` is another function at every drawing, and means the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [contest, job])
  const start = (takingPart: boolean) => {
    setError(null)
    awards.issue(contest, takingPart).then(setJob).catch(setError)
  }
  return { job, error, start }
}
