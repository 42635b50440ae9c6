import type { ReactNode } from 'react'

export type Value = string | number | null | undefined

/** One column of a table. */
export interface Column<R> {
  id: string
  title: string
  /** What stands in the cell; the value unless given. */
  cell?: (row: R) => ReactNode
  /** What the column is sorted by, searched in, copied and exported as. */
  value: (row: R) => Value
  /** Set right, in tabular figures. */
  numeric?: boolean
  /** Width in rem; columns without one share what is left. */
  width?: number
  /** On a phone a row is a card: its title, the line below, at its side, or not there. */
  phone?: 'title' | 'meta' | 'side' | 'none'
  /** May not be sorted by: the server's order stands. */
  unsorted?: boolean
}

export interface Order {
  column: string
  down: boolean
}

export function shown<R>(column: Column<R>, row: R): ReactNode {
  return column.cell ? column.cell(row) : textOf(column.value(row))
}

export function textOf(value: Value): string {
  return value == null ? '' : String(value)
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

function compared(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(textOf(a), textOf(b))
}

const absent = (value: Value) => value == null || value === ''

/** Rows in the order of a column; what has no value comes last either way. */
export function ordered<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  order: Order | null,
): readonly R[] {
  const column = columns.find(({ id }) => id === order?.column)
  if (!order || !column) return rows
  const sign = order.down ? -1 : 1
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort((a, b) => {
      if (absent(a.value) || absent(b.value)) return Number(absent(a.value)) - Number(absent(b.value))
      return sign * compared(a.value, b.value)
    })
    .map(({ row }) => row)
}

/** Rows that have every word of `text` in some column. */
export function found<R>(rows: readonly R[], columns: readonly Column<R>[], text: string): readonly R[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return rows
  return rows.filter((row) => {
    const hay = columns.map(({ value }) => textOf(value(row))).join('\n').toLowerCase()
    return wanted.every((word) => hay.includes(word))
  })
}
