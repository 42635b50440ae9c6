import type { Board, BoardRow, Frame } from '@/lib/api/board'

export function row(id: string, pos: number, total: string | null): BoardRow {
  return {
    id,
    pos,
    rank: pos,
    shared: false,
    change: 0,
    name: id,
    unit: null,
    group: null,
    status: 'ok',
    official: true,
    total,
    score: total,
    cells: {},
    deductions: null,
  }
}

export function board(seq: number, ...rows: BoardRow[]): Board {
  return {
    contest: 'c',
    view: 'public',
    seq,
    at: seq,
    title: { zh: '赛' },
    stage: 's',
    stages: [{ id: 's', title: { zh: '决赛' }, status: 'open' }],
    state: 'live',
    frozen: null,
    places: 2,
    columns: [],
    progress: { given: 0, expected: 10 },
    rows: Object.fromEntries(rows.map((one) => [one.id, one])),
  }
}

export function snapshot(body: Board): Frame {
  return { kind: 'snapshot', seq: body.seq, prev: null, at: body.at, body }
}

export function delta(prev: number, seq: number, ...rows: BoardRow[]): Frame {
  const body = { rows: Object.fromEntries(rows.map((one) => [one.id, one])) }
  return { kind: 'delta', seq, prev, at: seq, body }
}
