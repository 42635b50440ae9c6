import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '@/lib/components/Button'
import { EmptyState } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useWide } from '@/lib/useWide'
import { FILTERS, keeps, narrowed, ordered, type Filter, type Spot } from './matrix'
import { Grid, type GridHandle } from './Grid'
import { Inspector } from './Inspector'
import { Legend } from './Legend'
import { matrixWords } from './matrixWords'
import { Overview } from './Overview'
import { useRoom } from './room'
import { useAsked } from './useAsked'

function isFilter(text: string | undefined): text is Filter {
  return FILTERS.some((one) => one === text)
}

/** The matrix of judges and entries: all at a glance, cell by cell, and what can be done about one. */
export function Progress({ asked }: { asked: string[] }) {
  const { board } = useRoom()
  const say = useWords(matrixWords)
  const wide = useWide()
  const [filter, setFilter] = useAsked<Filter>(isFilter(asked[0]) ? asked[0] : 'all', asked[0])
  const [text, setText] = useState('')
  const grid = useRef<GridHandle>(null)
  const all = useMemo(() => ordered(board.rows), [board.rows])
  const wanted = Math.max(0, asked[1] === undefined ? 0 : all.findIndex(({ id }) => id === asked[1]))
  const [spot, setSpot] = useAsked<Spot>({ row: wanted, column: -1 }, asked[1])
  const [opened, setOpened] = useAsked<string | null>(asked[1] ?? null, asked[1])
  useEffect(() => {
    if (wanted > 0) grid.current?.show({ row: wanted, column: -1 })
    // Scrolled to once, when the address asks for it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked[1]])
  const rows = useMemo(() => narrowed(all, filter, text), [all, filter, text])
  const at = { ...spot, row: Math.min(spot.row, rows.length - 1) }
  const shown = opened === null ? undefined : board.rows[opened]
  const judge = board.judges[at.column]?.id ?? null
  const choose = (next: Spot, open: boolean) => {
    setSpot(next)
    const row = rows[next.row]
    if (row && (open || (wide && opened !== null))) setOpened(row.id)
  }
  return (
    <section className="progress-part" aria-label={say('matrix')}>
      <div className="matrix-tools">
        <div className="chips" role="group" aria-label={say('filter')}>
          {FILTERS.map((one) => {
            const n = one === 'all' ? all.length : all.filter((row) => keeps(one, row)).length
            return (
              <button
                key={one}
                type="button"
                className="chip"
                aria-pressed={one === filter}
                disabled={n === 0 && one !== filter}
                onClick={() => {
                  setFilter(one)
                }}
              >
                {say(one)} <span className="num">{n}</span>
              </button>
            )
          })}
        </div>
        <input
          type="search"
          className="input"
          placeholder={say('find')}
          aria-label={say('find')}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
        <Button
          look="quiet"
          className="matrix-print"
          onClick={() => {
            print()
          }}
        >
          {say('print')}
        </Button>
      </div>
      <div className={shown && wide ? 'matrix-side' : 'matrix-side matrix-alone'}>
        <div className="matrix-main">
          <Overview
            rows={rows}
            judges={board.judges}
            spot={at}
            choose={(next) => {
              choose(next, false)
              grid.current?.show(next)
            }}
          />
          {rows.length === 0 ? (
            <EmptyState title={say('nobody')}>
              <Button
                onClick={() => {
                  setFilter('all')
                  setText('')
                }}
              >
                {say('showAll')}
              </Button>
            </EmptyState>
          ) : (
            <Grid rows={rows} all={all} spot={at} choose={choose} handle={grid} />
          )}
          <Legend />
        </div>
        {shown && (
          <Inspector
            row={shown}
            judge={judge}
            wide={wide}
            close={() => {
              setOpened(null)
              grid.current?.focus()
            }}
            pick={(one) => {
              setSpot({ row: at.row, column: board.judges.findIndex(({ id }) => id === one) })
            }}
          />
        )}
      </div>
    </section>
  )
}
