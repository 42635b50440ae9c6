import type { FormMark } from '@/lib/api/form'
import { cellKey, type Cell, type Pending } from './outbox'

/** 已存本机 ○ · 已送达 ● · 待复核 △ · 已锁定 ▪, or not marked, or refused. */
export type Sign = 'empty' | 'saved' | 'sent' | 'disputed' | 'locked' | 'refused'

export interface CellState {
  value: string | null
  /** The mark that a correction must name. */
  mark: string | null
  sign: Sign
  refused: Pending | null
}

const EMPTY: CellState = { value: null, mark: null, sign: 'empty', refused: null }

/** What each cell holds: the server's marks with this device's undelivered jobs on top. */
export function cellStates(
  marks: readonly FormMark[],
  jobs: readonly Pending[],
): Map<string, CellState> {
  const cells = new Map<string, CellState>()
  for (const one of marks) {
    cells.set(cellKey(one), { value: one.value, mark: one.mark, sign: 'sent', refused: null })
  }
  for (const job of jobs) {
    const key = cellKey(job)
    const old = cells.get(key) ?? EMPTY
    if (job.refused) cells.set(key, { ...old, sign: 'refused', refused: job })
    else if (job.act === 'withdraw') cells.set(key, { ...EMPTY, sign: 'saved' })
    else cells.set(key, { value: job.value, mark: job.mark, sign: 'saved', refused: null })
  }
  return cells
}

export function cellState(cells: Map<string, CellState>, cell: Cell, locked: boolean): CellState {
  const state = cells.get(cellKey(cell)) ?? EMPTY
  return locked && state.sign !== 'saved' && state.sign !== 'refused'
    ? { ...state, sign: 'locked' }
    : state
}

/** The marks after the server took a job: the cell holds the new mark, or nothing. */
export function withDelivered(
  marks: readonly FormMark[],
  job: Pending,
  mark: FormMark | null,
): FormMark[] {
  const others = marks.filter((one) => cellKey(one) !== cellKey(job))
  return mark ? [...others, mark] : others
}
