import { useEffect, useState } from 'react'
import type { Picture } from '../api/board'
import type { Refusal } from '../api/client'
import { Feed, type Link } from './feed'

export interface Shown<P> {
  board: P | null
  link: Link
  refusal: Refusal | null
}

interface Wanted<P> {
  contest: string
  view: string
  /** `null`: the stage opened last. */
  stage: string | null
  first?: () => P | null
}

/** A live view of a contest, kept up to date. */
export function useFeed<P extends Picture>({ contest, view, stage, first }: Wanted<P>): Shown<P> {
  const [shown, setShown] = useState<Shown<P>>(() => ({
    board: first?.() ?? null,
    link: 'connecting',
    refusal: null,
  }))
  useEffect(() => {
    const feed = new Feed<P>({
      contest,
      view,
      stage,
      first: first?.() ?? null,
      board: (board) => {
        setShown((old) => ({ ...old, board }))
      },
      link: (link, refusal) => {
        setShown((old) => {
          if (old.link === link && old.refusal === refusal) return old
          return { board: refusal?.status === 403 ? null : old.board, link, refusal }
        })
      },
    })
    return () => {
      feed.stop()
    }
    // `first` is read when the stream is opened, not watched.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [contest, stage, view])
  return shown
}
