import type { ChiefJudge, ChiefRow, FormSign } from '@/lib/api/chief'

/** What the matrix may be narrowed to. */
export type Filter = 'all' | 'open' | 'disputed' | 'waiting' | 'unsigned' | 'signed'
export const FILTERS: readonly Filter[] = ['all', 'open', 'disputed', 'waiting', 'unsigned', 'signed']

export const SIGNS: readonly FormSign[] = ['n', 'p', 'c', 'a', 'd', 's', 'r']

function some(row: ChiefRow, ...wanted: FormSign[]): boolean {
  return Object.values(row.forms).some((sign) => wanted.includes(sign))
}

const KEEPS: Readonly<Record<Filter, (row: ChiefRow) => boolean>> = {
  all: () => true,
  open: (row) => row.lacks || some(row, 'n', 'p'),
  disputed: (row) => row.dispute.length > 0 || some(row, 'd'),
  waiting: (row) => row.held > 0 || row.problems > 0,
  unsigned: (row) => some(row, 'c', 'a'),
  signed: (row) => {
    const due = Object.values(row.forms).filter((sign) => sign !== 'r')
    return due.length > 0 && due.every((sign) => sign === 's')
  },
}

export function keeps(filter: Filter, row: ChiefRow): boolean {
  return KEEPS[filter](row)
}

function named(row: ChiefRow, text: string): boolean {
  return `${row.id} ${row.name ?? ''}`.toLowerCase().includes(text)
}

/** Marks lack, though no judge has anything left to mark: there are too few judges. */
export function shortOf(row: ChiefRow): boolean {
  return row.lacks && !some(row, 'n', 'p')
}

/** Rows by their code, natural order: A2 before A10. */
const natural = new Intl.Collator('en', { numeric: true })

export function ordered(rows: Readonly<Record<string, ChiefRow>>): ChiefRow[] {
  return Object.values(rows).sort((a, b) => natural.compare(a.id, b.id))
}

export function narrowed(rows: readonly ChiefRow[], filter: Filter, text: string): ChiefRow[] {
  const wanted = text.trim().toLowerCase()
  return rows.filter((row) => keeps(filter, row) && (wanted === '' || named(row, wanted)))
}

/** Forms of a row or a judge: those due, and those that need nothing more from the judge. */
export interface Share {
  done: number
  due: number
}

function share(signs: readonly (FormSign | undefined)[]): Share {
  const due = signs.filter((sign) => sign !== undefined && sign !== 'r')
  return { done: due.filter((sign) => sign === 'c' || sign === 'a' || sign === 's').length, due: due.length }
}

export function shareOfRow(row: ChiefRow): Share {
  return share(Object.values(row.forms))
}

export function shareOfJudge(rows: readonly ChiefRow[], judge: string): Share {
  return share(rows.map((row) => row.forms[judge]))
}

/** A run of neighbouring judges of one constituency. */
export interface Bench {
  constituency: string | null
  judges: ChiefJudge[]
}

/** Judges side by side with their constituency, each in the order of registration. */
export function benches(judges: readonly ChiefJudge[]): Bench[] {
  const found = new Map<string | null, ChiefJudge[]>()
  for (const judge of judges) {
    found.set(judge.constituency, [...(found.get(judge.constituency) ?? []), judge])
  }
  return [...found].map(([constituency, members]) => ({ constituency, judges: members }))
}

/** A place in the matrix: row and column; column −1 is the entry itself. */
export interface Spot {
  row: number
  column: number
}

const PAGE = 10

/** Where a key leads to; `null`: the key does not move. */
export function moved(spot: Spot, key: string, rows: number, columns: number, far: boolean): Spot | null {
  const { row, column } = spot
  const within = (r: number, c: number): Spot => ({
    row: Math.max(0, Math.min(rows - 1, r)),
    column: Math.max(-1, Math.min(columns - 1, c)),
  })
  switch (key) {
    case 'ArrowUp':
      return within(row - 1, column)
    case 'ArrowDown':
      return within(row + 1, column)
    case 'ArrowLeft':
      return within(row, column - 1)
    case 'ArrowRight':
      return within(row, column + 1)
    case 'PageUp':
      return within(row - PAGE, column)
    case 'PageDown':
      return within(row + PAGE, column)
    case 'Home':
      return within(far ? 0 : row, -1)
    case 'End':
      return within(far ? rows - 1 : row, columns - 1)
    default:
      return null
  }
}

/** Which rows a scrolled box shows, with some to spare on both sides. */
export function windowed(top: number, height: number, line: number, rows: number): [number, number] {
  const spare = 12
  const first = Math.max(0, Math.floor(top / line) - spare)
  return [first, Math.min(rows, Math.ceil((top + height) / line) + spare)]
}
