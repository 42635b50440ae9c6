import type { Board, Delta, Frame, Picture } from '../api/board'

interface Stamped<P extends Picture> {
  body: Delta<P>
  seq: number
  at: number
}

/** What became of a frame: `gap` means the board must be fetched whole, `closed` that it is over. */
export type Outcome = 'changed' | 'same' | 'gap' | 'end' | 'closed'

function merged<P extends Picture>(board: P, { body, seq, at }: Stamped<P>): P {
  const { meta, rows, gone } = body
  const next: P = { ...board, ...meta, seq, at }
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
export function apply<P extends Picture = Board>(
  board: P | null,
  frame: Frame<P>,
): [P | null, Outcome] {
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
    case 'closed':
      return [null, 'closed']
  }
}
