import type { FormAspect, FormEntry, FormStage } from '@/lib/api/form'
import { cellState, type CellState, type Sign } from './cells'
import type { Cell, Pending } from './jobs'
import { cellLocked, disputeOf, lockOf, type Lock } from './locks'

export interface Slot {
  cell: Cell
  aspect: FormAspect
}

/** A cell with all that is known of it. */
export interface SlotState extends Slot {
  state: CellState
  locked: boolean
  /** To be marked again by this judge. */
  pending: boolean
}

export function aspectsOf(stage: FormStage): FormAspect[] {
  return [...stage.criteria.flatMap((criterion) => criterion.aspects), ...stage.deductions]
}

function slot(stage: FormStage, entry: FormEntry, aspect: FormAspect, item: string): Slot {
  return { aspect, cell: { stage: stage.id, entry: entry.id, item, aspect: aspect.id } }
}

/** Every cell of one entry's form: per item where a thing is marked per item. */
export function entryCells(stage: FormStage, entry: FormEntry): Slot[] {
  return aspectsOf(stage).flatMap((aspect) =>
    aspect.per_item
      ? entry.items.map((item) => slot(stage, entry, aspect, item.id))
      : [slot(stage, entry, aspect, '')],
  )
}

/** The cells shown together: those of the entry and of one of its items. */
export function shownCells(stage: FormStage, entry: FormEntry, item: string | null): Slot[] {
  return entryCells(stage, entry).filter(({ cell }) => cell.item === '' || cell.item === item)
}

/** The state of one cell: a lock and a call to mark again included. */
function slotState(
  entry: FormEntry,
  one: Slot,
  cells: Map<string, CellState>,
  lock: Lock | null,
): SlotState {
  const locked = cellLocked(lock, entry, one.cell)
  const state = cellState(cells, one.cell, locked)
  const dispute = disputeOf(entry, one.cell)
  const quiet = state.sign === 'sent' || state.sign === 'empty' || state.sign === 'locked'
  const disputed = dispute !== undefined && !dispute.accepted && quiet
  const pending = dispute?.pending === true
  return { ...one, locked, pending, state: disputed ? { ...state, sign: 'disputed' } : state }
}

/** The states of some cells of one entry. */
export function slotStates(
  stage: FormStage,
  entry: FormEntry,
  slots: readonly Slot[],
  cells: Map<string, CellState>,
  jobs: readonly Pending[],
): SlotState[] {
  const lock = lockOf(stage, entry, jobs)
  return slots.map((one) => slotState(entry, one, cells, lock))
}

export interface Progress {
  marked: number
  total: number
  sign: Sign
  /** Cells without a mark. */
  missing: SlotState[]
  /** Cells that must be settled first: differing, refused, to be marked again. */
  open: SlotState[]
}

const UNSETTLED: readonly Sign[] = ['refused', 'clash', 'disputed', 'held']
const ORDER: readonly Sign[] = ['refused', 'clash', 'disputed', 'held', 'saved', 'locked']

/** How far one entry's form has got; its sign is that of the mark in most need of attention. */
export function progressOf(
  stage: FormStage,
  entry: FormEntry,
  cells: Map<string, CellState>,
  jobs: readonly Pending[],
): Progress {
  const states = slotStates(stage, entry, entryCells(stage, entry), cells, jobs)
  const due = states.filter(({ aspect }) => aspect.kind !== 'deduction')
  const missing = due.filter(({ state }) => !state.given)
  const marked = due.length - missing.length
  const complete = missing.length === 0 && due.length > 0
  const found = ORDER.find((sign) => states.some(({ state }) => state.sign === sign))
  return {
    marked,
    total: due.length,
    sign: found ?? (complete ? 'sent' : 'empty'),
    missing,
    open: states.filter(({ state }) => UNSETTLED.includes(state.sign)),
  }
}
