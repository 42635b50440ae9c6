import { createContext, useContext } from 'react'
import type { ContestDetail } from '@/lib/api/contests'
import type { JudgeRecord, OfficialRecord } from '@/lib/api/desk'

/** What every part of the page reads. */
export interface Hall {
  contest: ContestDetail
  role: string | null
  /** The reader's account, as the ledger names it. */
  user: string | null
  stage: string
  judges: readonly JudgeRecord[]
  officials: readonly OfficialRecord[]
  /** Entry → what it is called; empty for who may not know. */
  entries: ReadonlyMap<string, string>
  /** Unit → what it is called. */
  units: ReadonlyMap<string, string>
  /** Says what was done. */
  done: (text: string) => void
}

export const HallContext = createContext<Hall | null>(null)

export function useHall(): Hall {
  const hall = useContext(HallContext)
  if (!hall) throw new Error('outside of the page')
  return hall
}

/** What a judge is called, with the code. */
export function judgeName(judges: readonly JudgeRecord[], code: string): string {
  const found = judges.find(({ judge }) => judge === code)
  return found?.name ? `${found.name} ${code}` : code
}

/** What an official is called; the account's id where nobody has said. */
export function officialName(officials: readonly OfficialRecord[], user: string): string {
  return officials.find((one) => one.user === user)?.name ?? user
}
