import { useCallback, useRef, type CSSProperties, type ReactNode } from 'react'
import type { Board, BoardRow } from '@/lib/api/board'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { Chunk } from './Chunk'
import { Row } from './Row'
import { useMotion } from '@/lib/useMotion'
import { useSteady } from './useSteady'
import { words } from './words'

const CHUNK = 50
/** Chunks that are always drawn: the whole board of a contest of ordinary size. */
const ALWAYS = 3
const MANY = 8

interface Props {
  board: Board
  rows: BoardRow[]
  followed: string | null
  open: string | null
  toggle: (entry: string) => void
  detail: (row: BoardRow) => ReactNode
}

function Head({ board, deducting }: { board: Board; deducting: boolean }) {
  const say = useWords(words)
  return (
    <thead role="rowgroup">
      <tr role="row" className="row row-head">
        <th role="columnheader" scope="col" className="cell-rank">
          {say('rank')}
        </th>
        <th role="columnheader" scope="col" className="cell-move">
          <span className="say">{say('moved')}</span>
        </th>
        <th role="columnheader" scope="col" className="cell-entry">
          {say('entry')}
        </th>
        {board.columns.map((column) => (
          <th role="columnheader" scope="col" key={column.id} className="cell-part">
            {titled(column.title, column.id)}
            {column.max && <small className="num"> {column.max}</small>}
          </th>
        ))}
        {deducting && (
          <th role="columnheader" scope="col" className="cell-part">
            {say('deductions')}
          </th>
        )}
        <th role="columnheader" scope="col" className="cell-total">
          {say('total')}
        </th>
      </tr>
    </thead>
  )
}

function deducts(rows: BoardRow[]): boolean {
  return rows.some((row) => row.deductions !== null && /[1-9]/.test(row.deductions))
}

function chunks(rows: BoardRow[]): BoardRow[][] {
  const found: BoardRow[][] = []
  for (let from = 0; from < rows.length; from += CHUNK) found.push(rows.slice(from, from + CHUNK))
  return found
}

export function Table({ board, rows, followed, open, toggle, detail }: Props) {
  const say = useWords(words)
  const table = useRef<HTMLTableElement>(null)
  const columns = useSteady(board.columns)
  const deducting = deducts(rows)
  const own = followed ? board.rows[followed] : undefined
  useMotion(table, rows)
  const draw = useCallback(
    (row: BoardRow) => (
      <Row
        key={row.id}
        row={row}
        columns={columns}
        deducting={deducting}
        open={open === row.id}
        followed={followed === row.id}
        toggle={toggle}
      >
        {open === row.id ? detail(row) : null}
      </Row>
    ),
    [columns, deducting, open, followed, toggle, detail],
  )
  const parts = columns.length + (deducting ? 1 : 0)
  return (
    <table
      ref={table}
      role="table"
      aria-label={say('table')}
      aria-rowcount={Object.keys(board.rows).length + 1}
      className={parts > MANY ? 'board board-many' : 'board'}
      style={{ '--parts': parts } as CSSProperties}
      data-testid="board"
      data-seq={board.seq}
    >
      <Head board={board} deducting={deducting} />
      {own && (
        <tbody role="rowgroup" className="pinned" aria-label={say('following')}>
          <Row
            row={own}
            columns={columns}
            deducting={deducting}
            open={false}
            followed
            pinned
            toggle={toggle}
          />
        </tbody>
      )}
      {chunks(rows).map((some, place) => (
        <Chunk key={place} rows={some} always={place < ALWAYS} draw={draw} />
      ))}
    </table>
  )
}
