import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import type { Board, BoardRow } from '@/lib/api/board'
import { Button } from '@/lib/components/Button'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { Row } from './Row'
import { useMotion } from './useMotion'
import { words } from './words'

const FIRST = 150
const MORE = 150
const MANY = 8

interface Props {
  board: Board
  rows: BoardRow[]
  followed: string | null
  open: string | null
  toggle: (entry: string) => void
  detail: (row: BoardRow) => ReactNode
}

/** Shows the first rows, and more as the reader comes near the end; all of them on paper. */
function useGrowth(total: number): [number, () => void] {
  const [shown, setShown] = useState(FIRST)
  const grow = () => {
    setShown((n) => n + MORE)
  }
  useEffect(() => {
    const everything = () => {
      setShown(total)
    }
    addEventListener('beforeprint', everything)
    return () => {
      removeEventListener('beforeprint', everything)
    }
  }, [total])
  return [shown, grow]
}

function Rest({ left, grow }: { left: number; grow: () => void }) {
  const say = useWords(words)
  const mark = useRef<HTMLDivElement>(null)
  const latest = useRef(grow)
  useEffect(() => {
    latest.current = grow
  })
  useEffect(() => {
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) latest.current()
      },
      { rootMargin: '1200px' },
    )
    if (mark.current) watch.observe(mark.current)
    return () => {
      watch.disconnect()
    }
  }, [left])
  return (
    <div className="rest" ref={mark}>
      <Button onClick={grow}>{say('rest', { n: Math.min(left, MORE) })}</Button>
    </div>
  )
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

export function Table({ board, rows, followed, open, toggle, detail }: Props) {
  const say = useWords(words)
  const body = useRef<HTMLTableSectionElement>(null)
  const [shown, grow] = useGrowth(rows.length)
  const visible = rows.slice(0, shown)
  const deducting = deducts(rows)
  const parts = board.columns.length + (deducting ? 1 : 0)
  const own = followed ? board.rows[followed] : undefined
  useMotion(body, visible.map((row) => row.id).join())
  const row = (one: BoardRow, pinned = false) => (
    <Row
      key={one.id}
      row={one}
      columns={board.columns}
      deducting={deducting}
      open={!pinned && open === one.id}
      followed={followed === one.id}
      pinned={pinned}
      toggle={toggle}
    >
      {!pinned && open === one.id ? detail(one) : null}
    </Row>
  )
  return (
    <>
      <table
        role="table"
        aria-label={say('table')}
        className={parts > MANY ? 'board board-many' : 'board'}
        style={{ '--parts': parts } as CSSProperties}
        data-testid="board"
        data-seq={board.seq}
      >
        <Head board={board} deducting={deducting} />
        {own && (
          <tbody role="rowgroup" className="pinned" aria-label={say('following')}>
            {row(own, true)}
          </tbody>
        )}
        <tbody role="rowgroup" ref={body}>
          {visible.map((one) => row(one))}
        </tbody>
      </table>
      {shown < rows.length && <Rest left={rows.length - shown} grow={grow} />}
    </>
  )
}
