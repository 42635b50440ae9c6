import type { Board, Frame } from '../api/board'

/** What became of a frame: `gap` means the board must be fetched whole. */
export type Outcome = 'changed' | 'same' | 'gap' | 'end'

function merged(board: Board, frame: Extract<Frame, { kind: 'delta' }>): Board {
  const { meta, rows, gone } = frame.body
  const next: Board = { ...board, ...meta, seq: frame.seq, at: frame.at }
  if (!rows && !gone?.length) return next
  next.rows = { ...board.rows, ...rows }
  for (const id of gone ?? []) Reflect.deleteProperty(next.rows, id)
  return next
}

/**
 * Applies one frame. Rows that did not change keep their identity, so that they need not be drawn.
 *
 * A delta holds whole rows as of `seq` for everything changed since `prev`; it therefore fits any
 * board from `prev` up to `seq`, and leaves a gap only when `prev` lies ahead of the board.
 */
export function apply(board: Board | null, frame: Frame): [Board | null, Outcome] {
  switch (frame.kind) {
    case 'snapshot':
      return [{ ...frame.body, seq: frame.seq }, 'changed']
    case 'delta':
      if (!board || frame.prev === null || frame.prev > board.seq) return [board, 'gap']
      if (frame.seq <= board.seq) return [board, 'same']
      return [merged(board, frame), 'changed']
    case 'heartbeat':
      return [board, 'same']
    case 'end':
      return [board, 'end']
  }
}
