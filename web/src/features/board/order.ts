import type { Board, BoardRow } from '@/lib/api/board'

export function named(row: BoardRow): string {
  return row.name ?? row.id
}

export function ordered(board: Board): BoardRow[] {
  return Object.values(board.rows).sort((a, b) => a.pos - b.pos)
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

/** Rows whose name, unit, group or number holds every word of `text`. */
export function matching(rows: BoardRow[], text: string): BoardRow[] {
  const wanted = text.trim().split(/\s+/).map(folded).filter(Boolean)
  if (wanted.length === 0) return rows
  return rows.filter((row) => {
    const hay = folded([row.id, row.name, row.unit, row.group].filter(Boolean).join('\n'))
    return wanted.every((word) => hay.includes(word))
  })
}
