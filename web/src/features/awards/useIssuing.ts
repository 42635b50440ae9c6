import { useEffect, useState } from 'react'
import { awards, type IssueJob, type Teams } from '@/lib/api/awards'
import { Refusal } from '@/lib/api/client'
import { announce } from '@/lib/console/announce'
import { phrase } from '@/lib/i18n/words'
import { words } from './words'

const PAUSE = 400

/**
 * Begins to issue certificates and watches until it is done; `left`: a job that somebody has begun
 * before, or that did not end well.
 */
export function useIssuing(contest: string, left: IssueJob | null, done: () => void) {
  const [own, setJob] = useState<IssueJob | null>(null)
  const job = own ?? left
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
  const start = (takingPart: boolean, teams: Teams) => {
    setError(null)
    awards.issue(contest, takingPart, teams).then(setJob).catch(setError)
  }
  const failed = job?.state === 'failed' ? new Refusal(500, job.fault ?? {}) : null
  return { job, error: error ?? failed, start }
}
