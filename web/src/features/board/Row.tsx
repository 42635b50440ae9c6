import { memo, type ReactNode } from 'react'
import type { BoardRow, Column } from '@/lib/api/board'
import { Change } from '@/lib/components/Change'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { useChanges } from '@/lib/useChanges'
import { named } from './order'
import { words } from './words'

interface Props {
  row: BoardRow
  columns: readonly Column[]
  deducting: boolean
  open: boolean
  followed: boolean
  pinned?: boolean
  toggle: (entry: string) => void
  children?: ReactNode
}

function Total({ value }: { value: string | null }) {
  const changes = useChanges(value)
  return (
    <span key={changes} className={changes ? 'num changed' : 'num'}>
      {number(value)}
    </span>
  )
}

function Rank({ row }: { row: BoardRow }) {
  const say = useWords(words)
  if (row.rank === null || !row.official) {
    return (
      <span className="rank-none">
        <span aria-hidden="true">–</span>
        <span className="say">{say('none')}</span>
      </span>
    )
  }
  const spoken = say(row.shared ? 'shared' : 'place', { rank: row.rank })
  return (
    <span className={row.rank <= 3 ? `num rank medal medal-${row.rank}` : 'num rank'}>
      <span aria-hidden="true">{row.rank}</span>
      <span className="say">{spoken}</span>
    </span>
  )
}

function Person({ row, open, followed, toggle }: Props) {
  const say = useWords(words)
  const notes = [row.unit, row.group].filter(Boolean).join(' · ')
  return (
    <>
      <button
        type="button"
        className="entry-name"
        aria-expanded={open}
        onClick={() => {
          toggle(row.id)
        }}
      >
        {named(row)}
        {followed && <span className="star" role="img" aria-label={say('following')} />}
      </button>
      <span className="entry-unit">
        {row.status === 'no_result' && <span className="say">{say(row.status)} </span>}
        {(row.status === 'withdrawn' || row.status === 'disqualified') && (
          <b className="entry-status">{say(row.status)} </b>
        )}
        {!row.official && <b className="entry-status">{say('unofficial')} </b>}
        {notes}
      </span>
    </>
  )
}

export const Row = memo(function Row(props: Props) {
  const { row, columns, deducting, open, followed, pinned = false, children } = props
  const own = followed ? ' row-own' : ''
  return (
    <>
      <tr
        role="row"
        className={`row${own}${pinned ? ' row-pinned' : ''}`}
        aria-rowindex={pinned ? undefined : row.pos + 1}
        data-entry={pinned ? undefined : row.id}
        data-rank={row.rank ?? ''}
        data-status={row.status}
      >
        <td role="cell" className="cell-rank">
          <Rank row={row} />
        </td>
        <td role="cell" className="cell-move">
          <Change by={row.change} />
        </td>
        <th role="rowheader" scope="row" className="cell-entry">
          <Person {...props} />
        </th>
        {columns.map((column) => (
          <td role="cell" key={column.id} className="cell-part num">
            {number(row.cells[column.id])}
          </td>
        ))}
        {deducting && (
          <td role="cell" className="cell-part num">
            {row.deductions && !/^0(\.0*)?$/.test(row.deductions) ? number(`-${row.deductions}`) : '–'}
          </td>
        )}
        <td role="cell" className="cell-total">
          <Total value={row.total} />
        </td>
      </tr>
      {open && (
        <tr role="row" className="row-detail">
          <td role="cell" className="cell-detail">
            {children}
          </td>
        </tr>
      )}
    </>
  )
})
