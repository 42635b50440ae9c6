import { useCallback, useEffect, useState } from 'react'
import { listContests, readContest, type Contest, type ContestDetail } from '@/lib/api/contests'

const REFRESH = 20_000
const SHOWN = 40

export type Listed = Contest & Partial<ContestDetail>

async function read(): Promise<Listed[]> {
  const contests = await listContests()
  return Promise.all(
    contests.slice(0, SHOWN).map((one) => readContest(one.id).catch((): Listed => one)),
  )
}

/** What is on, read again now and then. */
export function useContests(): { contests: Listed[] | null; error: unknown; reload: () => void } {
  const [contests, setContests] = useState<Listed[] | null>(null)
  const [error, setError] = useState<unknown>(null)
  const reload = useCallback(() => {
    read()
      .then((found) => {
        setContests(found)
        setError(null)
      })
      .catch(setError)
  }, [])
  useEffect(() => {
    reload()
    const timer = setInterval(reload, REFRESH)
    return () => {
      clearInterval(timer)
    }
  }, [reload])
  return { contests, error, reload }
}
