import type { StageStatus } from './board'
import { call } from './client'
import { listing } from './listing'
import { operate, type Schemas } from './operate'

export type Contest = Schemas['ContestOut']
export type StageProgress = Schemas['StageOut']
export type ContestDetail = Schemas['ContestDetail']

export function contestPath(id: string): string {
  return `/api/contests/${encodeURIComponent(id)}`
}

export function listContests(): Promise<Contest[]> {
  return operate('get', '/api/contests', {})
}

/** The newest contests whose title, unit or id holds the words. */
export function findContests(q: string, limit: number, signal: AbortSignal): Promise<Contest[]> {
  return call<Contest[]>(listing('/api/contests', { q, limit }), { signal })
}

export function readContest(id: string): Promise<ContestDetail> {
  return operate('get', '/api/contests/{contest_id}', { contest_id: id })
}

/** How far a contest has come, in the words of a stage. */
export function contestStatus(stages: readonly StageProgress[]): StageStatus {
  const has = (...wanted: StageStatus[]) => stages.some(({ status }) => wanted.includes(status))
  if (has('open')) return 'open'
  if (has('frozen')) return 'frozen'
  if (stages.length > 0 && stages.every(({ status }) => status === 'final')) return 'final'
  if (has('closed')) return 'closed'
  return has('published', 'final') ? 'published' : 'waiting'
}
