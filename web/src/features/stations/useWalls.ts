import { useEffect, useState } from 'react'
import type { Refusal } from '@/lib/api/client'
import type { Wall } from '@/lib/api/stations'
import { Feed, type Link } from '@/lib/feed/feed'

interface Fed {
  wall: Wall | null
  link: Link
  refusal: Refusal | null
}

const NOTHING: Fed = { wall: null, link: 'connecting', refusal: null }

/** The walls of several stages, each kept up to date; `null` is the stage opened last. */
export function useWalls(contest: string, stages: readonly (string | null)[]): Fed[] {
  const [fed, setFed] = useState<Readonly<Record<string, Fed>>>({})
  const key = JSON.stringify(stages)
  useEffect(() => {
    const wanted = JSON.parse(key) as (string | null)[]
    const feeds = wanted.map((stage) => {
      const put = (news: Partial<Fed>) => {
        setFed((old) => ({ ...old, [String(stage)]: { ...(old[String(stage)] ?? NOTHING), ...news } }))
      }
      return new Feed<Wall>({
        contest,
        view: 'referee',
        stage,
        first: null,
        board: (wall) => {
          put({ wall })
        },
        link: (link, refusal) => {
          put({ link, refusal })
        },
      })
    })
    return () => {
      feeds.forEach((feed) => {
        feed.stop()
      })
    }
  }, [contest, key])
  return stages.map((stage) => fed[String(stage)] ?? NOTHING)
}
