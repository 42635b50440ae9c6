import type { FormMark } from '@/lib/api/form'
import { cellKey, isConflict, isMark, type Cell, type MarkJob, type Pending } from './jobs'

/** 已存本机 ○ · 已送达 ● · 待复核 △ · 已锁定 ▪, or not marked, or refused. */
export type Sign = 'empty' | 'saved' | 'sent' | 'disputed' | 'held' | 'clash' | 'locked' | 'refused'

export interface CellState {
  /** Whether there is a mark; one without a value says "absent". */
  given: boolean
  value: string | null
  /** The mark that a correction must name. */
  mark: string | null
  /** In which round the mark was given. */
  round: number
  sign: Sign
  /** What the server did not take, with its reason. */
  refused: MarkJob | null
}

export const EMPTY: CellState = {
  given: false,
  value: null,
  mark: null,
  round: 1,
  sign: 'empty',
  refused: null,
}

function ofServer(one: FormMark): CellState {
  const { value, mark, round, held } = one
  return { given: true, value, mark, round, sign: held ? 'held' : 'sent', refused: null }
}

function withJob(old: CellState, job: MarkJob): CellState {
  if (job.refused) return { ...old, sign: isConflict(job) ? 'clash' : 'refused', refused: job }
  if (job.act === 'withdraw') return { ...EMPTY, round: old.round, sign: 'saved' }
  const { value, mark } = job
  return { given: true, value, mark, round: old.round, sign: 'saved', refused: null }
}

/** What each cell holds: the server's marks with this device's undelivered jobs on top. */
export function cellStates(
  marks: readonly FormMark[],
  jobs: readonly Pending[],
): Map<string, CellState> {
  const cells = new Map<string, CellState>()
  for (const one of marks) cells.set(cellKey(one), ofServer(one))
  for (const job of jobs) {
    if (!isMark(job)) continue
    const key = cellKey(job)
    cells.set(key, withJob(cells.get(key) ?? EMPTY, job))
  }
  return cells
}

const LOUD: readonly Sign[] = ['saved', 'refused', 'clash', 'held', 'disputed']

export function cellState(cells: Map<string, CellState>, cell: Cell, locked: boolean): CellState {
  const state = cells.get(cellKey(cell)) ?? EMPTY
  return locked && !LOUD.includes(state.sign) ? { ...state, sign: 'locked' } : state
}

/** The marks after the server took a job: the cell holds the new mark, or nothing. */
export function withDelivered(
  marks: readonly FormMark[],
  job: Cell,
  mark: FormMark | null,
): FormMark[] {
  const others = marks.filter((one) => cellKey(one) !== cellKey(job))
  const old = marks.find((one) => cellKey(one) === cellKey(job))
  const { round, earlier } = old ?? { round: 1, earlier: [] }
  return mark ? [...others, { ...mark, round, earlier }] : others
}

/** A clash that is none: both devices gave the same, or both took it back. */
export function agreed(marks: readonly FormMark[], job: MarkJob): boolean {
  const there = marks.find((one) => cellKey(one) === cellKey(job))
  if (job.act === 'withdraw') return there === undefined
  return there !== undefined && there.value === job.value
}

export interface Round {
  round: number
  value: string | null
}

/** This judge's own marks of a cell, round by round; the last may still be on this device only. */
export function roundsOf(
  marks: readonly FormMark[],
  jobs: readonly Pending[],
  cell: Cell,
  round: number,
): Round[] {
  const there = marks.find((one) => cellKey(one) === cellKey(cell))
  const rounds = there
    ? [...there.earlier, { round: there.round, value: there.value }]
    : []
  const own = jobs.filter(isMark).filter((job) => !job.refused && cellKey(job) === cellKey(cell))
  const last = own.at(-1)
  if (last?.act !== 'give') return rounds
  return [...rounds.filter((one) => one.round !== round), { round, value: last.value }]
}
