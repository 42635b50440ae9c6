import type { Board } from '@/lib/api/board'
import { useFeed, type Shown } from '@/lib/feed/useFeed'

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
export function useBoard(contest: string, stage: string | null, view = 'public'): Shown<Board> {
  const first = () => (stage ? null : inlined(contest))
  return useFeed<Board>({ contest, stage, view, first })
}
