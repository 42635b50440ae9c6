import type { ReactNode } from 'react'
import { useWords } from '../i18n/words'
import { shown, textOf, type Column } from '../table/columns'
import { words } from '../table/words'

interface Props<R> {
  id: string
  name: string
  row: R
  place: number
  /** Rows of the head, for counting. */
  head: number
  columns: readonly Column<R>[]
  narrow: boolean
  choose: boolean
  marked: boolean
  active: boolean
  opens: boolean
  look: string | null
}

function Cells<R>({ row, columns }: Pick<Props<R>, 'row' | 'columns'>) {
  return (
    <>
      {columns.map((column) => (
        <td
          key={column.id}
          role="gridcell"
          data-column={column.id}
          className={column.numeric ? 'num right' : undefined}
          title={column.cell ? undefined : textOf(column.value(row))}
        >
          {shown(column, row)}
        </td>
      ))}
    </>
  )
}

/** A row as a card: its title, one line below, and what stands at the side. */
function Card<R>({ row, columns }: Pick<Props<R>, 'row' | 'columns'>) {
  const place = (column: Column<R>, index: number) => column.phone ?? (index === 0 ? 'title' : 'meta')
  const parts = (wanted: string): ReactNode[] =>
    columns
      .filter((column, index) => place(column, index) === wanted)
      .map((column) => (
        <span key={column.id} className={column.numeric ? 'num' : undefined}>
          {shown(column, row)}
        </span>
      ))
  return (
    <td role="gridcell" className="data-card">
      <span className="data-card-title">{parts('title')}</span>
      <span className="data-card-meta">{parts('meta')}</span>
      <span className="data-card-side">{parts('side')}</span>
    </td>
  )
}

export function TableRow<R>(props: Props<R>) {
  const { row, columns, place, marked, active, look } = props
  const say = useWords(words)
  const first = columns[0]
  return (
    <tr
      id={props.id}
      data-place={place}
      data-key={props.name}
      aria-rowindex={place + 1 + props.head}
      aria-selected={props.choose ? marked : undefined}
      className={[active && 'active', props.opens && 'opens', look && `row-${look}`].filter(Boolean).join(' ')}
    >
      {props.choose && (
        <td className="data-choose" role="gridcell" data-choose>
          <input
            type="checkbox"
            tabIndex={-1}
            readOnly
            checked={marked}
            aria-label={say('one', { name: first ? textOf(first.value(row)) : props.name })}
          />
        </td>
      )}
      {props.narrow ? <Card row={row} columns={columns} /> : <Cells row={row} columns={columns} />}
    </tr>
  )
}
