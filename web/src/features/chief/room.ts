import { createContext, useContext } from 'react'
import type { ChiefBoard, ChiefJudge } from '@/lib/api/chief'
import { may, type Right } from '@/lib/api/roles'

/** What every part of the room needs to know. */
export interface Room {
  contest: string
  board: ChiefBoard
  /** When the time for appeals ends, UTC microseconds. */
  until: number | null
  role: string
  /** The reader's pseudonym in the ledger. */
  user: string | null
  judges: ReadonlyMap<string, ChiefJudge>
  /** Says that an act is done. */
  done: (text: string) => void
}

export const RoomContext = createContext<Room | null>(null)

export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (!room) throw new Error('outside the room')
  return room
}

/** Whether to offer what needs this right. */
export function useMay(right: Right): boolean {
  return may(useRoom().role, right)
}

/** What people call a judge; the code where no name is known. */
export function judgeName({ judges }: Pick<Room, 'judges'>, judge: string): string {
  return judges.get(judge)?.name ?? judge
}

/** What people call an entry; its code where it has no name or must not show it. */
export function entryName({ board }: Pick<Room, 'board'>, entry: string): string {
  return board.rows[entry]?.name ?? entry
}

/** The address of a part of the room. */
export function at(...parts: string[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`
}

/** Whether marks and penalties of the stage can still be acted on. */
export function useStirring(): boolean {
  const { status } = useRoom().board
  return status === 'open' || status === 'frozen' || status === 'closed'
}
