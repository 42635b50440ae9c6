import { memo } from 'react'
import type { ChiefJudge, ChiefRow } from '@/lib/api/chief'
import type { Language } from '@/lib/i18n/language'
import { phrase } from '@/lib/i18n/words'
import { shareOfRow, shortOf, type Spot } from './matrix'
import { matrixWords } from './matrixWords'

export function cellId({ row, column }: Spot): string {
  return `cell-${row}-${column}`
}

function Flags({ row }: { row: ChiefRow }) {
  const flags = [
    ['△', 'disputes', row.dispute.length],
    ['✓', 'held', row.held],
    ['!', 'problems', row.problems],
  ] as const
  return (
    <>
      {shortOf(row) && <span className="flag flag-short">{phrase(matrixWords, 'short')}</span>}
      {row.slot !== null && <b className="flag flag-slot">{phrase(matrixWords, 'onStage')}</b>}
      {flags.map(([shape, name, n]) =>
        n === 0 ? null : (
          <span key={name} className={`num flag flag-${name}`}>
            <span aria-hidden="true">
              {shape}
              {n}
            </span>
            <span className="say">{phrase(matrixWords, name, { n })}</span>
          </span>
        ),
      )}
    </>
  )
}

interface Props {
  row: ChiefRow
  judges: readonly ChiefJudge[]
  place: number
  /** The active column, if the active cell is in this row. */
  active: number | null
  /** Drawn again when it changes. */
  language: Language
}

function same(a: Props, b: Props): boolean {
  return (
    a.row === b.row &&
    a.judges === b.judges &&
    a.place === b.place &&
    a.active === b.active &&
    a.language === b.language
  )
}

/** One entry; drawn again only when something in it changes. */
export const GridRow = memo(function GridRow({ row, judges, place, active }: Props) {
  const { done, due } = shareOfRow(row)
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      className={active === null ? 'grid-row' : 'grid-row row-active'}
      data-entry={row.id}
      data-row={place}
    >
      <span
        role="rowheader"
        id={cellId({ row: place, column: -1 })}
        className={active === -1 ? 'grid-entry active' : 'grid-entry'}
        aria-selected={active === -1}
        aria-colindex={1}
        data-column={-1}
      >
        <span className="num entry-id">{row.id}</span>
        <span className="entry-name">{row.name}</span>
      </span>
      {judges.map(({ id, name }, column) => {
        const sign = row.forms[id]
        const state = phrase(matrixWords, sign ?? 'none')
        return (
          <span
            key={id}
            role="gridcell"
            id={cellId({ row: place, column })}
            aria-colindex={column + 2}
            aria-selected={active === column}
            aria-label={`${name ?? id} ${state}`}
            className={active === column ? 'cell active' : 'cell'}
            data-column={column}
            data-sign={sign ?? 'none'}
          />
        )
      })}
      <span role="gridcell" aria-colindex={judges.length + 2} className="num grid-done">
        {done}/{due}
      </span>
      <span role="gridcell" aria-colindex={judges.length + 3} className="grid-flags">
        <Flags row={row} />
      </span>
    </div>
  )
}, same)
