import { useEffect, useState } from 'react'
import type { Board } from '@/lib/api/board'
import type { Refusal } from '@/lib/api/client'
import { Feed, type Link } from '@/lib/feed/feed'

interface Shown {
  board: Board | null
  link: Link
  refusal: Refusal | null
}

function inlined(contest: string): Board | null {
  const text = document.getElementById('board')?.textContent
  if (!text) return null
  try {
    const board = JSON.parse(text) as Board
    return board.contest === contest ? board : null
  } catch {
    return null
  }
}

/** The board of a contest, kept up to date; `stage` null follows the stage opened last. */
export function useBoard(contest: string, stage: string | null, view = 'public'): Shown {
  const [shown, setShown] = useState<Shown>(() => ({
    board: stage ? null : inlined(contest),
    link: 'connecting',
    refusal: null,
  }))
  useEffect(() => {
    const feed = new Feed({
      contest,
      view,
      stage,
      first: stage ? null : inlined(contest),
      board: (board) => {
        setShown((old) => ({ ...old, board }))
      },
      link: (link, refusal) => {
        setShown((old) =>
          old.link === link && old.refusal === refusal ? old : { ...old, link, refusal },
        )
      },
    })
    return () => {
      feed.stop()
    }
  }, [contest, stage, view])
  return shown
}
