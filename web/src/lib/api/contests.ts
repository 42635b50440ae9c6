import type { StageStatus } from './board'
import { call } from './client'
import type { Title } from '../i18n/language'

export interface Contest {
  id: string
  title: Title
  edition: string | null
  /** What the asker is to it: `organiser`, …; `judge` is the judge's code. */
  role: string | null
  judge: string | null
}

export interface StageProgress {
  id: string
  title: Title
  status: StageStatus
  given: number
  expected: number | null
}

export interface ContestDetail extends Contest {
  rulebook: string | null
  seq: number
  stages: StageProgress[]
  entries: number
  judges: number
}

export function contestPath(id: string): string {
  return `/api/contests/${encodeURIComponent(id)}`
}

export function listContests(): Promise<Contest[]> {
  return call<Contest[]>('/api/contests')
}

export function readContest(id: string): Promise<ContestDetail> {
  return call<ContestDetail>(contestPath(id))
}

/** How far a contest has come, in the words of a stage. */
export function contestStatus(stages: readonly StageProgress[]): StageStatus {
  const has = (...wanted: StageStatus[]) => stages.some(({ status }) => wanted.includes(status))
  if (has('open')) return 'open'
  if (has('frozen')) return 'frozen'
  if (stages.length > 0 && stages.every(({ status }) => status === 'final')) return 'final'
  return has('closed', 'final') ? 'closed' : 'waiting'
}
